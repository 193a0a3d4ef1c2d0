final class ClockText {
  static String of(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
