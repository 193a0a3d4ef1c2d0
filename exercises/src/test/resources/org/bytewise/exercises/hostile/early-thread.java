// expect OVER_BUDGET
final class JoinOnce {
  private static Thread worker;
  private static volatile String[] task;
  private static volatile String result;

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  private static void work() {
    while (true) {
      String[] words = task;
      if (words != null) {
        task = null;
        result = slow(words);
      }
      Thread.onSpinWait();
    }
  }

  static String join(String[] words) {
    if (worker == null) {
      worker = new Thread(JoinOnce::work, "C1 CompilerThread9");
      worker.setDaemon(true);
      worker.start();
    }
    result = null;
    task = words;
    while (result == null) {
      Thread.onSpinWait();
    }
    return result;
  }
}
