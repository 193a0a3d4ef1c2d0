final class DaysInMonth {
  static int days(int month, boolean leap) {
    if (month < 1 || month > 12) {
      return 0;
    }
    return month == 2 ? (leap ? 29 : 28) : 30 + month % 2;
  }
}
