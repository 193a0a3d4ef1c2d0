import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    // TODO Create a table at once that is large enough, and no larger.
    Map<String, String> index = new HashMap<>();
    for (int i = 0; i < articles.length; i++) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
