final class ClockText {
  static String of(int minutes) {
    // TODO the pattern is read anew at each call
    return String.format("%02d:%02d", minutes / 60, minutes % 60);
  }
}
