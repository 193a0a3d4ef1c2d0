final class FirstCheck {
  static String sign(boolean open) {
    String ending = open ? "n" : "";
    String sign = open ? "ope" : "closed";
    sign += ending;
    return sign;
  }
}
