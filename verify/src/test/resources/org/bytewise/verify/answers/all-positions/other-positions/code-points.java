final class AllPositions {
  static int[] of(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == wanted) count++;
    int[] found = new int[count];
    int next = 0;
    for (int i = 0, position = 0;
        i < text.length();
        i += Character.charCount(text.codePointAt(i)), position++)
      if (text.charAt(i) == wanted) found[next++] = position;
    return found;
  }
}
