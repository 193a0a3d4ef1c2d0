final class AllPositions {
  static int[] of(String text, char wanted) {
    return fill(text, wanted, text.indexOf(wanted), 0);
  }

  private static int[] fill(String text, char wanted, int at, int before) {
    if (at < 0) return new int[before];
    int[] all = fill(text, wanted, text.indexOf(wanted, at + 1), before + 1);
    all[before] = at;
    return all;
  }
}
