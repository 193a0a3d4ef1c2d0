import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class RecentPages {
  private final Map<Integer, byte[]> pages;
  private final IntFunction<byte[]> disk;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.disk = disk;
    this.pages =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() >= limit;
          }
        };
  }

  byte[] page(int number) {
    byte[] page = pages.get(number);
    if (page == null) {
      page = disk.apply(number);
      pages.put(number, page);
    }
    return page;
  }
}
