final class AllPositions {
  static int[] of(String text, char wanted) {
    int[] found = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        found[count++] = i;
      }
    }
    return found;
  }
}
