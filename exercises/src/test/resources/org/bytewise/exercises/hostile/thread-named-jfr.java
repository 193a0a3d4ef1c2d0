// expect OVER_BUDGET
final class JoinOnce {
  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    String[] result = new String[1];
    Thread thread = new Thread(() -> result[0] = slow(words), "JFR Recorder Thread");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      return "";
    }
    return result[0];
  }
}
