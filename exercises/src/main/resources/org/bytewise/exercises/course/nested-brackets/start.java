final class NestedBrackets {
  static int depth(String text) {
    return depth(text, 0, 0);
  }

  // TODO Each character needs another frame on the stack.
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
