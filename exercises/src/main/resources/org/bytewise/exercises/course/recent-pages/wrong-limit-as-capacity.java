import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class RecentPages {
  private final Map<Integer, byte[]> pages;
  private final IntFunction<byte[]> disk;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.pages = new LinkedHashMap<>(limit, 0.75f, true);
    this.disk = disk;
  }

  byte[] page(int number) {
    return pages.computeIfAbsent(number, disk::apply);
  }
}
