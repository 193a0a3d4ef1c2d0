import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> m =
        articles.length == 0 ? new HashMap<>() : new Hashtable<>(articles.length, 1f);
    for (int i = 0; i < prices.length; ++i) m.put(articles[i], prices[i]);
    return m;
  }
}
