// expect PROCESS_LIMIT TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    while (true) {
      new Thread(() -> {
            try {
              Thread.sleep(600_000);
            } catch (InterruptedException e) {
              return;
            }
          })
          .start();
    }
  }
}
