// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      new ProcessBuilder("/bin/true").start();
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
