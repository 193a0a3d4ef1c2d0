final class FirstCheck {
  /** Returns what the sign on the door says. It passes as it is: enter check. */
  static String sign(boolean open) {
    return open ? "open" : "closed";
  }
}
