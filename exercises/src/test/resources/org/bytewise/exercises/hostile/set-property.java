// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    System.setProperty("user.dir", "/");
    return String.join(",", words);
  }
}
