// expect OVER_BUDGET FLAKY
import java.util.concurrent.CompletableFuture;

final class JoinOnce {
  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    return CompletableFuture.supplyAsync(() -> slow(words)).join();
  }
}
