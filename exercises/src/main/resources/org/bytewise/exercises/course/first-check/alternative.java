final class FirstCheck {
  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  static String sign(boolean open) {
    if (open) {
      return OPEN;
    }
    return CLOSED;
  }
}
