import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    // A load factor of one: the table grows only when there are more entries than slots.
    Map<String, String> index = new HashMap<>(articles.length, 1);
    for (int i = 0; i < articles.length; i++) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
