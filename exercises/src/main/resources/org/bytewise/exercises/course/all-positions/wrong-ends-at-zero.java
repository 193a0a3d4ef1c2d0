final class AllPositions {
  static int[] of(String text, char wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at > 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    int[] found = new int[count];
    int at = text.length();
    while (count != 0) {
      at = text.lastIndexOf(wanted, at - 1);
      found[--count] = at;
    }
    return found;
  }
}
