import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Notes when each page was used last, and looks for the oldest when one must go. */
final class RecentPages {
  private static final class Page {
    private final byte[] bytes;
    private long used;

    Page(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private final Map<Integer, Page> pages = new HashMap<>();
  private final int limit;
  private final IntFunction<byte[]> disk;
  private long uses;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.limit = limit;
    this.disk = disk;
  }

  byte[] page(int number) {
    Page page = pages.get(number);
    if (page == null) {
      if (pages.size() == limit) {
        Integer oldest = null;
        for (Map.Entry<Integer, Page> entry : pages.entrySet()) {
          if (oldest == null || entry.getValue().used < pages.get(oldest).used) {
            oldest = entry.getKey();
          }
        }
        pages.remove(oldest);
      }
      page = new Page(disk.apply(number));
      pages.put(number, page);
    }
    page.used = ++uses;
    return page.bytes;
  }
}
