// expect COMPILE_ERROR TAMPERED RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    return String.join(",", words);
  }
}

class Object {}
