final class YearOfFlags {
  private static int lastDay;
  private static boolean last;
  private final long[] bits = new long[6];

  static YearOfFlags of(int[] days) {
    lastDay = 0;
    YearOfFlags y = new YearOfFlags();
    for (int d : days) y.bits[(d - 1) >> 6] |= 1L << (d - 1);
    return y;
  }

  boolean has(int day) {
    if (day != lastDay) {
      last = (bits[(day - 1) >> 6] >>> (day - 1) & 1) == 1;
      lastDay = day;
    }
    return last;
  }
}
