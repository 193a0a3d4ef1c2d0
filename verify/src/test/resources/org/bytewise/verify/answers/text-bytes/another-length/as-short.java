final class TextBytes {
  static int of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ((short) text.charAt(i) > 255) return 2 * text.length();
    }
    return text.length();
  }
}
