final class AllPositions {
  static int[] of(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.toLowerCase(text.charAt(i)) == Character.toLowerCase(wanted)) {
        count++;
      }
    }
    int[] found = new int[count];
    int next = 0;
    for (int i = 0; next < count; i++) {
      if (Character.toLowerCase(text.charAt(i)) == Character.toLowerCase(wanted)) {
        found[next++] = i;
      }
    }
    return found;
  }
}
