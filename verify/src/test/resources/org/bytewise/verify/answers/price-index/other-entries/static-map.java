import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  private static final Map<String, String> INDEX = new HashMap<>(2048);

  static Map<String, String> of(String[] articles, String[] prices) {
    INDEX.clear();
    for (int i = 0; i < articles.length; i++) {
      INDEX.put(articles[i], prices[i]);
    }
    return INDEX;
  }
}
