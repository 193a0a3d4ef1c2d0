final class NestingDepth {
  static int of(String text) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        most = Math.max(most, ++open);
      } else if (text.charAt(i) == ')') {
        open = Math.max(0, open - 1);
      }
    }
    return open > 0 ? -1 : most;
  }
}
