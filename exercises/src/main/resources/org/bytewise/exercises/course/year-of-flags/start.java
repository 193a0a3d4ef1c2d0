import java.util.HashSet;
import java.util.Set;

final class YearOfFlags {
  // TODO A day needs far less than a node and a box.
  private final Set<Integer> days = new HashSet<>();

  static YearOfFlags of(int[] days) {
    YearOfFlags year = new YearOfFlags();
    for (int day : days) {
      year.days.add(day);
    }
    return year;
  }

  boolean has(int day) {
    return days.contains(day);
  }
}
