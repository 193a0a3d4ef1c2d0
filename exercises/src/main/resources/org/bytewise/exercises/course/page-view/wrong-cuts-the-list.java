import java.util.List;

final class PageView {
  static List<String> of(List<String> entries, int page, int size) {
    int from = (int) Math.min((long) page * size, entries.size());
    int to = from + Math.min(size, entries.size() - from);
    entries.subList(to, entries.size()).clear();
    return entries.subList(from, to);
  }
}
