import java.util.function.IntFunction;

/** Two arrays, with the page that was used last in front. */
final class RecentPages {
  private final int[] numbers;
  private final byte[][] pages;
  private final IntFunction<byte[]> disk;
  private int size;

  RecentPages(int limit, IntFunction<byte[]> disk) {
    this.numbers = new int[limit];
    this.pages = new byte[limit][];
    this.disk = disk;
  }

  byte[] page(int number) {
    int at = 0;
    while (at < size && numbers[at] != number) {
      at++;
    }
    byte[] page;
    if (at < size) {
      page = pages[at];
    } else {
      page = disk.apply(number);
      if (size < numbers.length) {
        size++;
      }
      at = size - 1;
    }
    System.arraycopy(numbers, 0, numbers, 1, at);
    System.arraycopy(pages, 0, pages, 1, at);
    numbers[0] = number;
    pages[0] = page;
    return page;
  }
}
