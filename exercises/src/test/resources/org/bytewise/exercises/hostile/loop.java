// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
