final class ByteSum {
  static int sum(int[] values) {
    return sum(values, 0, values.length);
  }

  private static int sum(int[] values, int from, int to) {
    if (to - from < 2) {
      return from == to ? 0 : bytes(values[from]);
    }
    int middle = from + to >>> 1;
    return sum(values, from, middle) + sum(values, middle, to);
  }

  private static int bytes(int value) {
    int pairs = (value & 0x00FF00FF) + (value >>> 8 & 0x00FF00FF);
    return (pairs & 0xFFFF) + (pairs >>> 16);
  }
}
