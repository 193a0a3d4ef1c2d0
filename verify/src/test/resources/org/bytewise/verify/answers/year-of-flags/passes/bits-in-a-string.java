final class YearOfFlags {
  private final String flags;

  private YearOfFlags(String flags) {
    this.flags = flags;
  }

  static YearOfFlags of(int[] days) {
    char[] c = new char[23];
    for (int d : days) c[d >> 4] |= 1 << (d & 15);
    return new YearOfFlags(new String(c));
  }

  boolean has(int day) {
    return (flags.charAt(day >> 4) & 1 << (day & 15)) != 0;
  }
}
