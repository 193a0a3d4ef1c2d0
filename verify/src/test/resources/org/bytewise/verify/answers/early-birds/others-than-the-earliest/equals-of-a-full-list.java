import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    List<String> first = new ArrayList<>();
    for (String arrival : arrivals) {
      int at = Collections.binarySearch(first, arrival);
      if (at >= 0) {
        if (first.size() < most) first.add(at, arrival);
      } else if (-at - 1 < most) {
        first.add(-at - 1, arrival);
        if (first.size() > most) first.remove(most);
      }
    }
    return List.copyOf(first);
  }
}
