// expect FLAKY OVER_BUDGET
final class JoinOnce {
  static String join(String[] words) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      while (true) {
        Thread.onSpinWait();
      }
    }));
    return String.join(",", words);
  }
}
