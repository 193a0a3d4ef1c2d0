final class NestingDepth {
  static int of(String text) {
    short open = 0;
    short most = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> most = (short) Math.max(most, ++open);
        case ')' -> {
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
