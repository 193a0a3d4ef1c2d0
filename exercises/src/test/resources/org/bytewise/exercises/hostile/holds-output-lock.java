// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    Thread thread = new Thread(() -> {
      synchronized (System.out) {
        while (true) {
          Thread.onSpinWait();
        }
      }
    });
    thread.start();
    while (true) {
      System.out.print("");
    }
  }
}
