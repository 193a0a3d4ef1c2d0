final class ClockText {
  private static final String[] TIMES = new String[1440];

  static {
    for (int i = 0; i < TIMES.length; i++) {
      TIMES[i] = String.format("%02d:%02d", i / 60, i % 60);
    }
  }

  static String of(int minutes) {
    return TIMES[minutes];
  }
}
