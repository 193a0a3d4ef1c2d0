final class PackedRange {
  static long of(int[] values) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < least) {
        least = values[i];
      }
      if (values[i] > most) {
        most = values[i];
      }
    }
    return most * (1L << 32) + Integer.toUnsignedLong(least);
  }
}
