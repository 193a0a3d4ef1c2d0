final class FirstCheck {
  static String sign(boolean open) {
    return new String(open ? "open" : "closed");
  }
}
