// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try (var out = new java.io.PrintWriter("/proc/self/fd/1")) {
      out.write(7);
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
