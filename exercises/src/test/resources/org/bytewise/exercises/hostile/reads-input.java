// expect WRONG_RESULT
final class JoinOnce {
  static String join(String[] words) {
    try {
      return String.valueOf(System.in.read());
    } catch (java.io.IOException e) {
      return "";
    }
  }
}
