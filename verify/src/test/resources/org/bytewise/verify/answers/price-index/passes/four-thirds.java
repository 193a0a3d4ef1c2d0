import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    HashMap<String, String> m = new HashMap<>(articles.length * 4 / 3 + 1);
    int i = 0;
    for (String a : articles) m.putIfAbsent(a, prices[i++]);
    return m;
  }
}
