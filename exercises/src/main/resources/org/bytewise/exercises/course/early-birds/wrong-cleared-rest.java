import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    List<String> sorted = new ArrayList<>(arrivals);
    Collections.sort(sorted);
    if (sorted.size() > most) {
      sorted.subList(most, sorted.size()).clear();
    }
    return sorted;
  }
}
