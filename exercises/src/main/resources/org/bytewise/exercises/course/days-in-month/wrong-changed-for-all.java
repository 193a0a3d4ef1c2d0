final class DaysInMonth {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  static int days(int month, boolean leap) {
    if (leap) {
      DAYS[1] = 29;
    }
    return month < 1 || month > 12 ? 0 : DAYS[month - 1];
  }
}
