import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    int from = (int) Math.min((long) page * size, entries.size());
    int to = Math.min(from + size, entries.size());
    return entries.subList(from, to);
  }
}
