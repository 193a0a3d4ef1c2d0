/** The days up to 192 in three fields, those behind them in three more. */
final class YearOfFlags {
  private long a;
  private long b;
  private long c;
  private long d;
  private long e;
  private long f;

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      long bit = 1L << day;
      switch (day >> 6) {
        case 0 -> year.a |= bit;
        case 1 -> year.b |= bit;
        case 2 -> year.c |= bit;
        case 3 -> year.d |= bit;
        case 4 -> year.e |= bit;
        default -> year.f |= bit;
      }
    }
    return year;
  }

  boolean has(int day) {
    long bits =
        switch (day >> 6) {
          case 0 -> a;
          case 1 -> b;
          case 2 -> c;
          case 3 -> d;
          case 4 -> e;
          default -> f;
        };
    return (bits >>> day & 1) == 1;
  }
}
