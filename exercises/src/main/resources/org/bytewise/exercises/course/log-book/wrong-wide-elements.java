final class LogBook {
  private final int[] minutes;
  private final int[] levels;
  private final int[] millis;
  private final boolean[] failed;
  private int size;

  LogBook(int capacity) {
    minutes = new int[capacity];
    levels = new int[capacity];
    millis = new int[capacity];
    failed = new boolean[capacity];
  }

  void add(int minute, int level, int time, boolean hasFailed) {
    minutes[size] = minute;
    levels[size] = level;
    millis[size] = time;
    failed[size] = hasFailed;
    size++;
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return minutes[i];
  }

  int level(int i) {
    return levels[i];
  }

  int millis(int i) {
    return millis[i];
  }

  boolean failed(int i) {
    return failed[i];
  }
}
