// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      new java.net.Socket("127.0.0.1", 22).close();
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
