// expect RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new Error("mine");
  }
}
