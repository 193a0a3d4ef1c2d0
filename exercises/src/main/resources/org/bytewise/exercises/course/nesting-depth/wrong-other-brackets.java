final class NestingDepth {
  static int of(String text) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '[', '{' -> most = Math.max(most, ++open);
        case ')', ']', '}' -> {
          if (--open < 0) {
            return -1;
          }
        }
        default -> {}
      }
    }
    return open == 0 ? most : -1;
  }
}
