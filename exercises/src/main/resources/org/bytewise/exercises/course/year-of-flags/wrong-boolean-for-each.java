final class YearOfFlags {
  private final boolean[] happened = new boolean[367];

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      year.happened[day] = true;
    }
    return year;
  }

  boolean has(int day) {
    return happened[day];
  }
}
