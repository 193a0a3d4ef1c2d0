final class LogBook {
  private final short[] minutes;
  private final byte[] levels;
  private final char[] times;
  private int count;

  LogBook(int capacity) {
    minutes = new short[capacity];
    levels = new byte[capacity];
    times = new char[capacity];
  }

  void add(int minute, int level, int millis, boolean failed) {
    minutes[count] = (short) minute;
    levels[count] = (byte) (failed ? ~level : level);
    times[count++] = (char) millis;
  }

  int size() {
    return count;
  }

  int minute(int i) {
    return minutes[i];
  }

  int level(int i) {
    return levels[i] < 0 ? ~levels[i] : levels[i];
  }

  int millis(int i) {
    return times[i];
  }

  boolean failed(int i) {
    return levels[i] < 0;
  }
}
