// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    new Loader().toString();
    return String.join(",", words);
  }
}

final class Loader extends ClassLoader {}
