final class NestedBrackets {
  static int depth(String text) {
    int open = 0, most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') most = Math.max(most, ++open);
      else if (c == ')' && --open < 0) return -1;
    }
    return most > 0 && open == 0 ? most : open == 0 ? 0 : text.endsWith("(") ? 1 : -1;
  }
}
