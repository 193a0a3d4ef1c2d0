final class YearOfFlags {
  private final int[] days;

  private YearOfFlags(int[] days) {
    this.days = days;
  }

  static YearOfFlags of(int[] days) {
    return new YearOfFlags(days);
  }

  boolean has(int day) {
    for (int one : days) {
      if (one == day) {
        return true;
      }
    }
    return false;
  }
}
