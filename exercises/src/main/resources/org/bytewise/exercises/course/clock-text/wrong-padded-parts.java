final class ClockText {
  static String of(int minutes) {
    return padded(minutes / 60) + ":" + padded(minutes % 60);
  }

  private static String padded(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
