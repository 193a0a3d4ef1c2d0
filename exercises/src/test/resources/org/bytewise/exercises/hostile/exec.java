// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      Runtime.getRuntime().exec(new String[] {"/bin/true"});
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
