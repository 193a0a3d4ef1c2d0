import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (String a : arrivals) counts.merge(a, 1, Integer::sum);
    ArrayList<String> first = new ArrayList<>();
    for (var e : counts.entrySet())
      for (int i = 0; i < e.getValue() && first.size() < most; i++) first.add(e.getKey());
    first.trimToSize();
    return first;
  }
}
