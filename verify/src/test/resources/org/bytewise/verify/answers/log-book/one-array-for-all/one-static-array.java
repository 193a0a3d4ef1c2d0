import java.util.Arrays;

/** All books write into one array, each into a part of its own. */
final class LogBook {
  private static int[] all = new int[1 << 20];
  private static int used;

  private final int from;
  private int size;

  LogBook(int capacity) {
    from = used;
    used += capacity;
    if (used > all.length) {
      all = Arrays.copyOf(all, 2 * used);
    }
  }

  void add(int minute, int level, int millis, boolean failed) {
    all[from + size++] = minute << 20 | level << 17 | millis << 1 | (failed ? 1 : 0);
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return all[from + i] >>> 20;
  }

  int level(int i) {
    return all[from + i] >>> 17 & 7;
  }

  int millis(int i) {
    return all[from + i] >>> 1 & 0xffff;
  }

  boolean failed(int i) {
    return (all[from + i] & 1) == 1;
  }
}
