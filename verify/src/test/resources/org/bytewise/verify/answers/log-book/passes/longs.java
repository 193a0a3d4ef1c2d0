/** A product instead of shifts, in a long for each entry. */
final class LogBook {
  private final long[] entries;
  private int size;

  LogBook(int capacity) {
    entries = new long[capacity];
  }

  void add(int minute, int level, int millis, boolean failed) {
    entries[size++] = ((minute * 5L + level) * 60_001 + millis) * 2 + (failed ? 1 : 0);
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return (int) (entries[i] / 2 / 60_001 / 5);
  }

  int level(int i) {
    return (int) (entries[i] / 2 / 60_001 % 5);
  }

  int millis(int i) {
    return (int) (entries[i] / 2 % 60_001);
  }

  boolean failed(int i) {
    return entries[i] % 2 == 1;
  }
}
