final class TextBytes {
  static int of(String text) {
    int all = 0, length = text.length(), i = length;
    while (i-- > 0) all |= text.charAt(i);
    return length << (all >>> 8 == 0 ? 0 : 1);
  }
}
