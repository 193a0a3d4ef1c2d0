// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    System.getenv();
    return String.join(",", words);
  }
}
