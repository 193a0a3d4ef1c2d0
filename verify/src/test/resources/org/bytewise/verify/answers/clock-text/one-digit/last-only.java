final class ClockText {
  private static int last = -1;
  private static String text;

  static String of(int minutes) {
    if (minutes != last) {
      last = minutes;
      text = "" + minutes / 600 + minutes / 60 % 10 + ':' + minutes % 60 / 10 + minutes % 10;
    }
    return text;
  }
}
