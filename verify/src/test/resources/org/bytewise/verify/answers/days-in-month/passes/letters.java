final class DaysInMonth {
  private static final String ABOVE_28 = "303232332323";

  static int days(int month, boolean leap) {
    boolean known = 0 < month && month <= ABOVE_28.length();
    return known ? 28 + ABOVE_28.charAt(month - 1) - '0' + (leap && month == 2 ? 1 : 0) : 0;
  }
}
