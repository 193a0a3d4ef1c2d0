final class TextBytes {
  static int of(String text) {
    for (short i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return 2 * text.length();
      }
    }
    return text.length();
  }
}
