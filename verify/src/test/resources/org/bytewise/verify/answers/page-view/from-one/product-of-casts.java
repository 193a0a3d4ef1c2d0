import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    long from = Math.min((long) (page * size), entries.size());
    long to = Math.min(from + size, entries.size());
    return entries.subList((int) from, (int) to);
  }
}
