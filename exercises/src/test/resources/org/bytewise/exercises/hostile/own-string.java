// expect COMPILE_ERROR
final class JoinOnce {
  static String join(String[] words) {
    return null;
  }
}

final class String {}
