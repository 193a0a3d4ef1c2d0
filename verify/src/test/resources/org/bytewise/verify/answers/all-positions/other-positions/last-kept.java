final class AllPositions {
  private static int[] last = new int[0];

  static int[] of(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    if (last.length != count || count == 0) {
      last = new int[count];
    }
    int next = 0;
    for (int i = 0; next < count; i++) {
      if (text.charAt(i) == wanted) {
        last[next++] = i;
      }
    }
    return last;
  }
}
