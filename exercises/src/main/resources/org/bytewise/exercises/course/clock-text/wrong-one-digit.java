final class ClockText {
  static String of(int minutes) {
    return minutes / 60 + ":" + minutes % 60;
  }
}
