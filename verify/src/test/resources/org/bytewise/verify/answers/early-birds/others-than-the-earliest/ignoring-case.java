import java.util.List;

final class EarlyBirds {
  static List<String> of(List<String> arrivals, int most) {
    return arrivals.stream().sorted(String::compareToIgnoreCase).limit(most).toList();
  }
}
