final class DaysInMonth {
  static int days(int month, boolean leap) {
    // TODO Create this table once, not at each call.
    int[] days = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month < 1 || month > 12 ? 0 : days[month - 1];
  }
}
