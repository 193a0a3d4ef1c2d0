final class LogBook {
  private final short[] minutes;
  private final byte[] levels;
  private final short[] millis;
  private final boolean[] failed;
  private int size;

  LogBook(int capacity) {
    minutes = new short[capacity];
    levels = new byte[capacity];
    millis = new short[capacity];
    failed = new boolean[capacity];
  }

  void add(int minute, int level, int time, boolean hasFailed) {
    minutes[size] = (short) minute;
    levels[size] = (byte) level;
    millis[size] = (short) time;
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
