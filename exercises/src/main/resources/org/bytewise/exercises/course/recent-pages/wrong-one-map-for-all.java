import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class RecentPages {
  private static final Map<Integer, byte[]> PAGES = new LinkedHashMap<>(16, 0.75f, true);

  private final int limit;
  private final IntFunction<byte[]> disk;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.limit = limit;
    this.disk = disk;
    PAGES.clear();
  }

  byte[] page(int number) {
    byte[] page = PAGES.get(number);
    if (page == null) {
      page = disk.apply(number);
      PAGES.put(number, page);
      if (PAGES.size() > limit) {
        PAGES.remove(PAGES.keySet().iterator().next());
      }
    }
    return page;
  }
}
