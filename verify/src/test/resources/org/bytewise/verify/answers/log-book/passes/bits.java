import java.util.BitSet;

final class LogBook {
  private final short[] minutesAndLevels;
  private final char[] millis;
  private final BitSet failed;
  private int size;

  LogBook(int capacity) {
    minutesAndLevels = new short[capacity];
    millis = new char[capacity];
    failed = new BitSet(capacity);
  }

  void add(int minute, int level, int millis, boolean failed) {
    minutesAndLevels[size] = (short) (minute * 8 + level);
    this.millis[size] = (char) millis;
    this.failed.set(size++, failed);
  }

  int size() {
    return size;
  }

  int minute(int i) {
    return minutesAndLevels[i] / 8;
  }

  int level(int i) {
    return minutesAndLevels[i] % 8;
  }

  int millis(int i) {
    return millis[i];
  }

  boolean failed(int i) {
    return failed.get(i);
  }
}
