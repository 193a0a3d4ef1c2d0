final class NestedBrackets {
  private static int at;
  private static int most;

  static int depth(String text) {
    at = 0;
    most = 0;
    return inside(text, 0) && at == text.length() ? most : -1;
  }

  /** Reads up to the bracket that closes this level, or the end. */
  private static boolean inside(String text, int level) {
    most = Math.max(most, level);
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '(' && !inside(text, level + 1)) {
        return false;
      }
      if (c == ')') {
        return level > 0;
      }
    }
    return level == 0;
  }
}
