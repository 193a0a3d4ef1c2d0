import java.util.LinkedHashMap;
import java.util.Map;

final class PriceIndex {
  static Map<String, String> of(String[] articles, String[] prices) {
    Map<String, String> index = new LinkedHashMap<>((int) Math.ceil(articles.length / 0.75));
    for (int i = 0; i < articles.length; i++) {
      index.put(articles[i], prices[i]);
    }
    return index;
  }
}
