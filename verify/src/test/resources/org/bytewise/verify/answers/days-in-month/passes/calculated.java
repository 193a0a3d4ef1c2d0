final class DaysInMonth {
  static int days(int month, boolean leap) {
    if (month == 2) {
      return leap ? 29 : 28;
    }
    return month >= 1 && month <= 12 ? 30 + ((month + (month >> 3)) & 1) : 0;
  }
}
