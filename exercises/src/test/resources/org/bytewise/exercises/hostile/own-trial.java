// expect COMPILE_ERROR
final class JoinOnce {
  static String join(String[] words) {
    return String.join(",", words);
  }
}

final class Trial {
  static Object[] examples() {
    return new Object[0];
  }
}
