import java.util.BitSet;

final class YearOfFlags {
  private final BitSet days = new BitSet(365);

  static YearOfFlags of(int[] d) {
    YearOfFlags y = new YearOfFlags();
    for (int i = 0; i < d.length && i < 366; i++) y.days.set(d[i] - 1);
    return y;
  }

  boolean has(int day) {
    return days.get(day - 1);
  }
}
