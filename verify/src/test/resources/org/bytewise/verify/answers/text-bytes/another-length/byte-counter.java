final class TextBytes {
  static int of(String text) {
    byte wide = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        wide++;
      }
    }
    return wide == 0 ? text.length() : 2 * text.length();
  }
}
