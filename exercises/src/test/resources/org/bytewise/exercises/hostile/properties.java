// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    System.getProperties().put("user.dir", "/");
    return String.join(",", words);
  }
}
