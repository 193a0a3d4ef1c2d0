import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

final class YearOfFlags {
  private final Set<Integer> days;

  private YearOfFlags(Set<Integer> days) {
    this.days = days;
  }

  static YearOfFlags of(int[] days) {
    return new YearOfFlags(Arrays.stream(days).boxed().collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(int day) {
    return days.contains(day);
  }
}
