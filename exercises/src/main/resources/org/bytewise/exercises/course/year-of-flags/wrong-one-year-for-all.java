final class YearOfFlags {
  private static long[] bits;

  static YearOfFlags of(int[] days) {
    bits = new long[6];
    for (int day : days) {
      bits[day >> 6] |= 1L << day;
    }
    return new YearOfFlags();
  }

  boolean has(int day) {
    return (bits[day >> 6] & 1L << day) != 0;
  }
}
