import java.util.Arrays;
import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    String[] earliest = new String[Math.min(most, arrivals.size())];
    int count = 0;
    for (String arrival : arrivals) {
      if (count < earliest.length) {
        insert(arrival, earliest, count++);
      } else if (arrival.compareTo(earliest[count - 1]) < 0) {
        insert(arrival, earliest, count - 1);
      }
    }
    return Arrays.asList(earliest);
  }

  /** Inserts an arrival into the first {@code count}, which are sorted. */
  private static void insert(String arrival, String[] earliest, int count) {
    int at = count;
    for (; at > 0 && arrival.compareTo(earliest[at - 1]) < 0; at--) {
      earliest[at] = earliest[at - 1];
    }
    earliest[at] = arrival;
  }
}
