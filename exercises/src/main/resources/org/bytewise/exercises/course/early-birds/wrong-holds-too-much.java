import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    ArrayList<String> sorted = new ArrayList<>(arrivals);
    Collections.sort(sorted);
    while (sorted.size() > most) {
      sorted.remove(sorted.size() - 1);
    }
    return sorted;
  }
}
