final class ClockText {
  static String of(int minutes) {
    StringBuilder text = new StringBuilder(5);
    twoDigits(text, minutes / 60 % 12);
    text.append(':');
    twoDigits(text, minutes % 60);
    return text.toString();
  }

  private static void twoDigits(StringBuilder text, int value) {
    if (value < 10) {
      text.append('0');
    }
    text.append(value);
  }
}
