import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> index = new HashMap<>((int) Math.ceil(articles.length / 0.75));
    for (int i = articles.length - 1; i >= 0; i--) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
