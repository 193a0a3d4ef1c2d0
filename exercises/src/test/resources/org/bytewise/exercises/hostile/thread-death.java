// expect RUNTIME_ERROR COMPILE_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new ThreadDeath();
  }
}
