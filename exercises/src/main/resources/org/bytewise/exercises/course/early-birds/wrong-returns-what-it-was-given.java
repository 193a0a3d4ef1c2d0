import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    if (arrivals.size() <= most) {
      return arrivals;
    }
    List<String> sorted = new ArrayList<>(arrivals);
    Collections.sort(sorted);
    return List.copyOf(sorted.subList(0, most));
  }
}
