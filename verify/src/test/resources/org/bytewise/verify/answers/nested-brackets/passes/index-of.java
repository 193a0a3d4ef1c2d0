final class NestedBrackets {
  static int depth(String text) {
    int most = 0, open = 0, from = 0;
    while (true) {
      int o = text.indexOf('(', from), c = text.indexOf(')', from);
      if (o < 0 && c < 0) return open == 0 ? most : -1;
      if (o >= 0 && (c < 0 || o < c)) {
        most = Math.max(most, ++open);
        from = o + 1;
      } else {
        if (--open < 0) return -1;
        from = c + 1;
      }
    }
  }
}
