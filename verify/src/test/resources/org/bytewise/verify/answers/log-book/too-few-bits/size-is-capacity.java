final class LogBook {
  private final int[] all;
  private int at;

  LogBook(int capacity) {
    all = new int[capacity];
  }

  void add(int minute, int level, int millis, boolean failed) {
    all[at++] = minute << 20 | level << 17 | millis << 1 | (failed ? 1 : 0);
  }

  int size() {
    return all.length;
  }

  int minute(int i) {
    return all[i] >>> 20;
  }

  int level(int i) {
    return all[i] >>> 17 & 7;
  }

  int millis(int i) {
    return all[i] >>> 1 & 0xffff;
  }

  boolean failed(int i) {
    return (all[i] & 1) == 1;
  }
}
