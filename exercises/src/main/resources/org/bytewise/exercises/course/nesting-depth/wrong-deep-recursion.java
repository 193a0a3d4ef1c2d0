final class NestingDepth {
  static int of(String text) {
    return from(text, 0, 0, 0);
  }

  private static int from(String text, int at, int open, int most) {
    while (at < text.length() && text.charAt(at) != '(' && text.charAt(at) != ')') {
      at++;
    }
    if (at == text.length()) {
      return open == 0 ? most : -1;
    }
    if (text.charAt(at) == '(') {
      return from(text, at + 1, open + 1, Math.max(most, open + 1));
    }
    return open == 0 ? -1 : from(text, at + 1, open - 1, most);
  }
}
