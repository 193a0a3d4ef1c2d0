final class LogBook {
  /** An entry in each: 11 bits for the minute, 3 for the level, 16 for the time, 1 for the flag. */
  private final int[] entries;

  private int size;

  LogBook(int capacity) {
    entries = new int[capacity];
  }

  void add(int minute, int level, int millis, boolean failed) {
    entries[size++] = minute << 20 | level << 17 | millis << 1 | (failed ? 1 : 0);
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return entries[i] >>> 20;
  }

  int level(int i) {
    return entries[i] >>> 17 & 7;
  }

  int millis(int i) {
    return entries[i] >>> 1 & 0xffff;
  }

  boolean failed(int i) {
    return (entries[i] & 1) == 1;
  }
}
