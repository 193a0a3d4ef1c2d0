import java.util.Collections;
import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    // A page that begins behind the last entry, found out without a product.
    if (entries.isEmpty() || page > (entries.size() - 1) / size) {
      return Collections.emptyList();
    }
    int from = page * size;
    return entries.subList(from, size < entries.size() - from ? from + size : entries.size());
  }
}
