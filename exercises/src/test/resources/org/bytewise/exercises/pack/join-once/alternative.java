final class JoinOnce {
  static String join(String[] words) {
    return String.join(",", words);
  }
}
