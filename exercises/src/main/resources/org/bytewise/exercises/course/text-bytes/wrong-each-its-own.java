final class TextBytes {
  static int of(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += text.charAt(i) > 0xff ? 2 : 1;
    }
    return bytes;
  }
}
