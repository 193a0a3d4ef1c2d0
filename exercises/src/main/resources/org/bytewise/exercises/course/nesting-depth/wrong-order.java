final class NestingDepth {
  static int of(String text) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        most = Math.max(most, ++open);
      } else if (text.charAt(i) == ')') {
        open--;
      }
    }
    return open == 0 ? most : -1;
  }
}
