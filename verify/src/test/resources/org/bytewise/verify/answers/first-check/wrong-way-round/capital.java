final class FirstCheck {
  static String sign(boolean open) {
    return open ? "Open" : "closed";
  }
}
