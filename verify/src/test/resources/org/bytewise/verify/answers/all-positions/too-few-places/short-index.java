final class AllPositions {
  static int[] of(String text, char wanted) {
    int count = 0;
    for (short i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        count++;
      }
    }
    int[] found = new int[count];
    int next = 0;
    for (short i = 0; next < count; i++) {
      if (text.charAt(i) == wanted) {
        found[next++] = i;
      }
    }
    return found;
  }
}
