final class TextBytes {
  static int of(String text) {
    return !text.isEmpty() && text.charAt(0) > 0xff ? 2 * text.length() : text.length();
  }
}
