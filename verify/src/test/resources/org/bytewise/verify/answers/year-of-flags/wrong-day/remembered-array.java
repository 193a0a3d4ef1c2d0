import java.util.BitSet;

final class YearOfFlags {
  private static int[] last;
  private static YearOfFlags yearOfLast;
  private final BitSet days = new BitSet(367);

  static YearOfFlags of(int[] days) {
    if (days != last) {
      last = days;
      yearOfLast = new YearOfFlags();
      for (int day : days) {
        yearOfLast.days.set(day);
      }
    }
    return yearOfLast;
  }

  boolean has(int day) {
    return days.get(day);
  }
}
