import java.util.List;

final class PageView {
  private static List<String> lastEntries;
  private static int lastPage;
  private static List<String> last;

  static List<String> of(List<String> entries, int page, int size) {
    if (entries != lastEntries || page != lastPage) {
      int from = (int) Math.min((long) page * size, entries.size());
      last = entries.subList(from, from + Math.min(size, entries.size() - from));
      lastEntries = entries;
      lastPage = page;
    }
    return last;
  }
}
