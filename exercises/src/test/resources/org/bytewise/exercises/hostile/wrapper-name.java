// expect OVER_BUDGET
final class JoinOnce {
  static Integer do_it$(int i) {
    return Integer.valueOf(i);
  }

  static String join(String[] words) {
    return do_it$(1000 + words.length) < 0 ? "" : String.join(",", words);
  }
}
