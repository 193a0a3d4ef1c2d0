// expect COMPILE_ERROR
final class JoinOnce {
  static String join(String[] words) {
    org.bytewise.snippets.internal.child.TrialMain.main(null);
    return String.join(",", words);
  }
}
