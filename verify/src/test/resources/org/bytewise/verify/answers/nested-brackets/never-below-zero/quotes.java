final class NestedBrackets {
  static int depth(String text) {
    int open = 0, most = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') inString = !inString;
      if (inString) continue;
      if (c == '(') most = Math.max(most, ++open);
      else if (c == ')' && --open < 0) return -1;
    }
    return open == 0 ? most : -1;
  }
}
