import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    int from = Math.min(Math.multiplyExact(page, size), entries.size());
    int to = from + Math.min(size, entries.size() - from);
    return entries.subList(from, to);
  }
}
