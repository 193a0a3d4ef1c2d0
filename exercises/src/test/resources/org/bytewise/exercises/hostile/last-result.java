// expect WRONG_RESULT
final class JoinOnce {
  private static String last;

  static String join(String[] words) {
    last = last == null ? String.join(",", words) : last;
    return last;
  }
}
