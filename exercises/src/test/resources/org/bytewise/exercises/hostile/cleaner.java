// expect OVER_BUDGET FLAKY TIMEOUT
import java.lang.ref.Cleaner;

final class JoinOnce {
  private static final Cleaner CLEANER = Cleaner.create();
  static volatile String result;

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    result = null;
    CLEANER.register(new Object(), () -> result = slow(words));
    while (result == null) {
      System.gc();
    }
    return result;
  }
}
