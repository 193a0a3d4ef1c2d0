// expect PASS
final class JoinOnce {
  static String join(String[] words) {
    Thread.currentThread().interrupt();
    return String.join(",", words);
  }
}
