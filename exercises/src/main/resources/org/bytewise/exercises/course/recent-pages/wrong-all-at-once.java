import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class RecentPages {
  private final Map<Integer, byte[]> pages = new HashMap<>();
  private final int limit;
  private final IntFunction<byte[]> disk;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.limit = limit;
    this.disk = disk;
  }

  byte[] page(int number) {
    byte[] page = pages.get(number);
    if (page == null) {
      if (pages.size() == limit) {
        pages.clear();
      }
      page = disk.apply(number);
      pages.put(number, page);
    }
    return page;
  }
}
