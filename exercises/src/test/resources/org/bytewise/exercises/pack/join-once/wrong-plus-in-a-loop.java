final class JoinOnce {
  static String join(String[] words) {
    // TODO create no text that is thrown away
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }
}
