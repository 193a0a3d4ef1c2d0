final class LogBook {
  private final byte[] minutes;
  private final byte[] levels;
  private final char[] millis;
  private final boolean[] failed;
  private int size;

  LogBook(int capacity) {
    minutes = new byte[capacity];
    levels = new byte[capacity];
    millis = new char[capacity];
    failed = new boolean[capacity];
  }

  void add(int minute, int level, int time, boolean hasFailed) {
    minutes[size] = (byte) minute;
    levels[size] = (byte) level;
    millis[size] = (char) time;
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
