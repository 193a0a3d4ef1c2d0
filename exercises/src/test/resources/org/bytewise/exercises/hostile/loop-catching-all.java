// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    while (true) {
      try {
        String.valueOf(words[1_000_000]);
      } catch (Throwable e) {
        Thread.onSpinWait();
      }
    }
  }
}
