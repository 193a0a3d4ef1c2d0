final class YearOfFlags {
  private final byte[] days = new byte[46];

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      year.days[day / 8] |= (byte) (1 << day % 8);
    }
    return year;
  }

  boolean has(int day) {
    return (days[day / 8] >> day % 8 & 1) == 1;
  }
}
