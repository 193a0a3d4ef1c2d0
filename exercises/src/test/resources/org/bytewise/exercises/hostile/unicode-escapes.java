// expect NO_RESULT
final class JoinOnce {
  static String join(String[] words) {
    // nothing to see \u000a System.exit(0);
    return String.join(",", words);
  }
}
