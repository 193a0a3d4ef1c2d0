final class NestedBrackets {
  static int depth(String text) {
    if (text.length() < 50_000) {
      return depth(text, 0, 0);
    }
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
        most = Math.max(most, open);
      } else if (c == ')' && --open < 0) {
        return -1;
      }
    }
    return open == 0 ? most : -1;
  }

  private static int depth(String text, int at, int open) {
    if (at == text.length()) {
      return open == 0 ? 0 : -1;
    }
    char c = text.charAt(at);
    int now = c == '(' ? open + 1 : c == ')' ? open - 1 : open;
    if (now < 0) {
      return -1;
    }
    int rest = depth(text, at + 1, now);
    return rest < 0 ? -1 : Math.max(now, rest);
  }
}
