final class TextBytes {
  static int of(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      seen |= text.charAt(i);
    }
    return text.length() << (seen < 256 ? 0 : 1);
  }
}
