// expect OVER_BUDGET
final class JoinOnce {
  static String deep(String[] words, int depth) {
    return depth == 0 ? slow(words) : deep(words, depth - 1);
  }

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static String join(String[] words) {
    return deep(words, 200);
  }
}
