// expect RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    return join(words);
  }
}
