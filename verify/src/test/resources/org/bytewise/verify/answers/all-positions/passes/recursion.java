/** Counts on the way in, and fills the array on the way out. */
final class AllPositions {
  static int[] of(String text, char wanted) {
    return from(text, wanted, text.indexOf(wanted), 0);
  }

  private static int[] from(String text, char wanted, int at, int before) {
    if (at < 0) {
      return new int[before];
    }
    int[] found = from(text, wanted, text.indexOf(wanted, at + 1), before + 1);
    found[before] = at;
    return found;
  }
}
