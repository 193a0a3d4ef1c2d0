import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    PriorityQueue<String> queue = new PriorityQueue<>(most + 1, Comparator.reverseOrder());
    for (String a : arrivals) {
      queue.add(a);
      if (queue.size() > most) queue.remove();
    }
    String[] first = queue.toArray(new String[0]);
    Arrays.sort(first);
    return Arrays.asList(first);
  }
}
