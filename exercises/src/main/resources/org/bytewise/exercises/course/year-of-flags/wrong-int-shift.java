final class YearOfFlags {
  private final long[] bits = new long[6];

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      year.bits[day >> 6] |= 1 << day;
    }
    return year;
  }

  boolean has(int day) {
    return (bits[day >> 6] & 1 << day) != 0;
  }
}
