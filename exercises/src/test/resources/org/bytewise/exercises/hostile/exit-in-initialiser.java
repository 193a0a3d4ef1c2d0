// expect NO_RESULT
final class JoinOnce {
  static {
    System.exit(0);
  }

  static String join(String[] words) {
    return String.join(",", words);
  }
}
