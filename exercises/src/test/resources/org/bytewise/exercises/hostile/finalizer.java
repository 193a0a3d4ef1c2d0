// expect OVER_BUDGET FLAKY TIMEOUT
final class JoinOnce {
  static volatile String[] words;
  static volatile String result;

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    JoinOnce.words = words;
    result = null;
    new Last();
    while (result == null) {
      System.gc();
    }
    return result;
  }
}

final class Last {
  @Override
  @SuppressWarnings({"removal", "deprecation"})
  protected void finalize() {
    JoinOnce.result = JoinOnce.slow(JoinOnce.words);
  }
}
