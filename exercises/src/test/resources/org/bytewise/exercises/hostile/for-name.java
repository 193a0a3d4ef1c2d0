// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      Class.forName("org.bytewise.snippets.internal.child.TrialMain");
    } catch (ClassNotFoundException e) {
      return "";
    }
    return String.join(",", words);
  }
}
