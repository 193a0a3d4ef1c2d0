// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    StackWalker.getInstance().forEach(frame -> {});
    return String.join(",", words);
  }
}
