import java.util.ArrayList;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    List<String> first = new ArrayList<>(most);
    for (String arrival : arrivals) {
      int at = first.size();
      while (at > 0 && arrival.compareTo(first.get(at - 1)) < 0) at--;
      if (at < most) first.add(at, arrival);
      if (first.size() > most) first.remove(most);
    }
    return List.copyOf(first);
  }
}
