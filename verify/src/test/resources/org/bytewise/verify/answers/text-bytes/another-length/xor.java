final class TextBytes {
  static int of(String text) {
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      upper ^= text.charAt(i) >> 8;
    }
    return upper == 0 ? text.length() : 2 * text.length();
  }
}
