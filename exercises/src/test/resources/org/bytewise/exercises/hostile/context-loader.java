// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    Thread.currentThread().getContextClassLoader();
    return String.join(",", words);
  }
}
