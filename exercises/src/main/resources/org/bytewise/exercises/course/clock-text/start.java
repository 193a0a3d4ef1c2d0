final class ClockText {
  static String of(int minutes) {
    // TODO The pattern is parsed at each call.
    return String.format("%02d:%02d", minutes / 60, minutes % 60);
  }
}
