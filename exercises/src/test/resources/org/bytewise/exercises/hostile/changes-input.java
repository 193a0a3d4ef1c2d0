// expect WRONG_RESULT
final class JoinOnce {
  static String join(String[] words) {
    words[0] = "x";
    return String.join(",", words);
  }
}
