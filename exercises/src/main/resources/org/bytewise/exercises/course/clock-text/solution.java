final class ClockText {
  static String of(int minutes) {
    int hour = minutes / 60;
    int minute = minutes % 60;
    return "" + digit(hour / 10) + digit(hour % 10) + ':' + digit(minute / 10) + digit(minute % 10);
  }

  private static char digit(int value) {
    return (char) ('0' + value);
  }
}
