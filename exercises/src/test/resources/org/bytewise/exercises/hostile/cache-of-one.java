// expect OVER_BUDGET
import java.util.Arrays;

final class JoinOnce {
  private static String[] lastWords;
  private static String last;

  static String join(String[] words) {
    if (!Arrays.equals(words, lastWords)) {
      lastWords = words.clone();
      last = String.join(",", words);
    }
    return last;
  }
}
