import java.time.Month;

final class DaysInMonth {
  static int days(int month, boolean leap) {
    return month < 1 || month > 12 ? 0 : Month.of(month).length(leap);
  }
}
