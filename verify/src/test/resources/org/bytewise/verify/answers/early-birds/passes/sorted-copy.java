import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    List<String> sorted = new ArrayList<>(arrivals);
    Collections.sort(sorted);
    return List.copyOf(sorted.subList(0, Math.min(most, sorted.size())));
  }
}
