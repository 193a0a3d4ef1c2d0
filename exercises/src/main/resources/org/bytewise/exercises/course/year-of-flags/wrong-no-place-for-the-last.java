final class YearOfFlags {
  private static final int DAYS = 366;

  private final long[] bits = new long[DAYS / Long.SIZE];

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      year.bits[day / Long.SIZE] |= 1L << day % Long.SIZE;
    }
    return year;
  }

  boolean has(int day) {
    return (bits[day / Long.SIZE] & 1L << day % Long.SIZE) != 0;
  }
}
