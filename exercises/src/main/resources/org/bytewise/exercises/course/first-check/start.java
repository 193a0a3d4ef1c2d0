final class FirstCheck {
  /** What the sign on the door reads. It passes as it is: say check. */
  static String sign(boolean open) {
    return open ? "open" : "closed";
  }
}
