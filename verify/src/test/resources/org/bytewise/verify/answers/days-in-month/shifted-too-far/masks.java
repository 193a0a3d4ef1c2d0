final class DaysInMonth {
  static int days(int month, boolean leap) {
    int bit = 1 << month;
    if ((bit & 0b1010110101010) != 0) return 31;
    if ((bit & 0b0101001010000) != 0) return 30;
    if (month == 2) return leap ? 29 : 28;
    return 0;
  }
}
