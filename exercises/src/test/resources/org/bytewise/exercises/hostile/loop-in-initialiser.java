// expect TIMEOUT
final class JoinOnce {
  static final int N = loop();

  static int loop() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  static String join(String[] words) {
    return String.join(",", words);
  }
}
