import java.util.BitSet;

final class YearOfFlags {
  private final BitSet days;

  private YearOfFlags(BitSet days) {
    this.days = days;
  }

  static YearOfFlags of(int[] days) {
    BitSet set = new BitSet(367);
    for (int day : days) {
      set.set(day);
    }
    return new YearOfFlags(set);
  }

  boolean has(int day) {
    return days.get(day);
  }
}
