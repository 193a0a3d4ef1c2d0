import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    return arrivals.stream().limit(most).sorted().toList();
  }
}
