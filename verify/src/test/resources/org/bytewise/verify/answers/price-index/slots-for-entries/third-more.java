import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> index = new HashMap<>(articles.length + articles.length / 4);
    for (int i = 0; i < articles.length; i++) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
