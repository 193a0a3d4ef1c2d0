// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try (var out = new java.util.Formatter("/proc/self/fd/1")) {
      out.format("x");
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
