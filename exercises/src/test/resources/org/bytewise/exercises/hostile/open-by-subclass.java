// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      new Opened().write(7);
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}

final class Opened extends java.io.PrintStream {
  Opened() throws java.io.IOException {
    super("/proc/self/fd/1");
  }
}
