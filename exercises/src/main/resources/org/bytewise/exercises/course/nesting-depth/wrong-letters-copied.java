final class NestingDepth {
  static int of(String text) {
    int open = 0;
    int most = 0;
    for (char letter : text.toCharArray()) {
      if (letter == '(') {
        most = Math.max(most, ++open);
      } else if (letter == ')' && --open < 0) {
        return -1;
      }
    }
    return open == 0 ? most : -1;
  }
}
