import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    int n = entries.size();
    if (page >= n) return List.of();
    int from = page * size;
    if (from < 0 || from > n) return List.of();
    return entries.subList(from, from + Math.min(size, n - from));
  }
}
