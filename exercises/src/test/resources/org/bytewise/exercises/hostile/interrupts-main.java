// expect NO_RESULT RUNTIME_ERROR TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    Thread.currentThread().interrupt();
    return String.join(",", words);
  }
}
