final class FirstCheck {
  static String sign(boolean open) {
    String sign = "closed";
    if (open) {
      sign = "open";
    }
    return sign;
  }
}
