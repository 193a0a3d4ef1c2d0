import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    Collections.sort(arrivals);
    return new ArrayList<>(arrivals.subList(0, Math.min(most, arrivals.size())));
  }
}
