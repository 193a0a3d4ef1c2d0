final class TextBytes {
  static int of(String text) {
    int width = 1;
    for (int i = text.length() - 1; i >= 0 && width == 1; i--) {
      width = text.charAt(i) >> 8 == 0 ? 1 : 2;
    }
    return width * text.length();
  }
}
