final class LogBook {
  private final short[] minutes;
  private final byte[] levels;
  private final char[] millis;
  private int size;

  LogBook(int capacity) {
    minutes = new short[capacity];
    levels = new byte[capacity];
    millis = new char[capacity];
  }

  void add(int minute, int level, int time, boolean hasFailed) {
    minutes[size] = (short) minute;
    levels[size] = (byte) (hasFailed ? -level : level);
    millis[size] = (char) time;
    size++;
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return minutes[i];
  }

  int level(int i) {
    return Math.abs(levels[i]);
  }

  int millis(int i) {
    return millis[i];
  }

  boolean failed(int i) {
    return levels[i] < 0;
  }
}
