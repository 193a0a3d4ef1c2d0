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
    // TODO Keep no more than the last `limit` pages that were asked for.
    byte[] page = pages.get(number);
    if (page == null) {
      page = disk.apply(number);
      pages.put(number, page);
    }
    return page;
  }
}
