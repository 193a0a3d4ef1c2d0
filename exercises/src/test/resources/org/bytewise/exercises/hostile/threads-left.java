// expect PROCESS_LIMIT TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    Thread thread = new Thread(() -> {
      while (true) {
        Thread.onSpinWait();
      }
    });
    thread.start();
    return String.join(",", words);
  }
}
