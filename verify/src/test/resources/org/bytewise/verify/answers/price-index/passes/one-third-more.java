import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    HashMap<String, String> index = new HashMap<>(articles.length + articles.length / 3 + 1);
    int i = 0;
    for (String article : articles) {
      index.putIfAbsent(article, prices[i++]);
    }
    return index;
  }
}
