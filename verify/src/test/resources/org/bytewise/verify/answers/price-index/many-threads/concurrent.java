import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> m = new ConcurrentHashMap<>(articles.length);
    for (int i = 0; i < prices.length; ++i) m.put(articles[i], prices[i]);
    return m;
  }
}
