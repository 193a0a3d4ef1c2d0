// expect RUNTIME_ERROR
final class JoinOnce {
  static final int N = Integer.parseInt("x");

  static String join(String[] words) {
    return String.join(",", words);
  }
}
