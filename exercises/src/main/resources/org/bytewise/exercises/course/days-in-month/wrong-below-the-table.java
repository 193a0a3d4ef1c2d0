final class DaysInMonth {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  static int days(int month, boolean leap) {
    if (month == 0 || month > 12) {
      return 0;
    }
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }
}
