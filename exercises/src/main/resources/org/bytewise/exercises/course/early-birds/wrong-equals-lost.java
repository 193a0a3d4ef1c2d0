import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(arrivals));
    return List.copyOf(sorted.subList(0, Math.min(most, sorted.size())));
  }
}
