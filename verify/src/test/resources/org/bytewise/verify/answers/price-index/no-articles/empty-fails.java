import java.util.HashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> index = new HashMap<>((articles.length - 1) * 4 / 3 + 2);
    int i = 0;
    do {
      index.put(articles[i], prices[i]);
    } while (++i < articles.length);
    return index;
  }
}
