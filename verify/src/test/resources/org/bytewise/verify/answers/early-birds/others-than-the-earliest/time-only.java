import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    return arrivals.stream().sorted(java.util.Comparator.comparing(a -> a.substring(0, 5))).limit(most).toList();
  }
}
