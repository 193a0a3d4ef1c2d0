// expect NO_RESULT
final class JoinOnce {
  static String join(String[] words) {
    new Thread(() -> Runtime.getRuntime().halt(0)).start();
    while (true) {
      Thread.onSpinWait();
    }
  }
}
