import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the earliest so far in a queue whose head is the latest of them. */
final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    PriorityQueue<String> earliest = new PriorityQueue<>(Comparator.reverseOrder());
    for (int i = 0; i < arrivals.size(); i++) {
      earliest.add(arrivals.get(i));
      if (earliest.size() > most) {
        earliest.poll();
      }
    }
    String[] result = new String[earliest.size()];
    for (int i = result.length - 1; i >= 0; i--) {
      result[i] = earliest.poll();
    }
    return Arrays.asList(result);
  }
}
