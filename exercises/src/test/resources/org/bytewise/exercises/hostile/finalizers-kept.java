// expect OVER_BUDGET FLAKY TIMEOUT
/** Objects with finalizers are made in calls that nobody counts; later calls make none. */
final class JoinOnce {
  static volatile String[] words;
  static volatile String result;
  private static Object[] kept;
  private static int next;

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    if (kept == null) {
      kept = new Object[10_000];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = new Kept();
      }
    }
    JoinOnce.words = words;
    result = null;
    kept[next++] = null;
    while (result == null) {
      System.gc();
    }
    return result;
  }
}

final class Kept {
  @Override
  @SuppressWarnings({"removal", "deprecation"})
  protected void finalize() {
    JoinOnce.result = JoinOnce.slow(JoinOnce.words);
  }
}
