import java.util.List;

final class DaysInMonth {
  static int days(int month, boolean leap) {
    List<Integer> days = List.of(31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
    return month < 1 || month > 12 ? 0 : days.get(month - 1);
  }
}
