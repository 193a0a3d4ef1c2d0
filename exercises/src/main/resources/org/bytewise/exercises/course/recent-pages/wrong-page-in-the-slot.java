import java.util.function.IntFunction;

final class RecentPages {
  private final int limit;
  private final IntFunction<byte[]> disk;
  private final int[] numbers;
  private final byte[][] pages;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.limit = limit;
    this.disk = disk;
    this.numbers = new int[limit];
    this.pages = new byte[limit][];
  }

  byte[] page(int number) {
    int slot = (number & Integer.MAX_VALUE) % limit;
    if (pages[slot] == null || numbers[slot] != number) {
      numbers[slot] = number;
      pages[slot] = disk.apply(number);
    }
    return pages[slot];
  }
}
