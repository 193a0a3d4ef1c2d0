final class TextBytes {
  private static String last = "";
  private static int lastBytes;

  static int of(String text) {
    if (text.hashCode() == last.hashCode()) return lastBytes;
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) > '\u00ff') bytes = 2 * text.length();
    last = text;
    return lastBytes = bytes;
  }
}
