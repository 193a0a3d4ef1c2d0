final class NestingDepth {
  private final String text;
  private int at;

  private NestingDepth(String text) {
    this.text = text;
  }

  static int of(String text) {
    // TODO Count without recursion, and without an object.
    NestingDepth reader = new NestingDepth(text);
    int depth = reader.deepest(false);
    return reader.at == text.length() ? depth : -1;
  }

  /** Reads up to the bracket that closes what is open, or to the end. */
  private int deepest(boolean open) {
    int deepest = 0;
    for (; at < text.length(); at++) {
      if (text.charAt(at) == ')') {
        return open ? deepest : -1;
      }
      if (text.charAt(at) == '(') {
        at++;
        int within = deepest(true);
        if (within < 0) {
          return -1;
        }
        deepest = Math.max(deepest, within + 1);
      }
    }
    return open ? -1 : deepest;
  }
}
