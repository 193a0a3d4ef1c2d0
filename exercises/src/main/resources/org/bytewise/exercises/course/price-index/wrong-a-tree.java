import java.util.Map;
import java.util.TreeMap;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> index = new TreeMap<>();
    for (int i = 0; i < articles.length; i++) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
