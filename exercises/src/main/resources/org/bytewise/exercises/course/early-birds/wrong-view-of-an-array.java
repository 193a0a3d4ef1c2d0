import java.util.Arrays;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    String[] sorted = arrivals.toArray(new String[0]);
    Arrays.sort(sorted);
    return Arrays.asList(sorted).subList(0, Math.min(most, sorted.length));
  }
}
