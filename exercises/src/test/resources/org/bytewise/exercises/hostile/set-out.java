// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    System.setOut(null);
    return String.join(",", words);
  }
}
