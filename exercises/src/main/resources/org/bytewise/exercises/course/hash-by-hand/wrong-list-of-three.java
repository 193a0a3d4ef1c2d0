import java.util.List;

final class HashByHand {
  static int hash(String name, long number, boolean active) {
    int hash = 1;
    for (Object part : List.of(name, number, active)) {
      hash = 31 * hash + part.hashCode();
    }
    return hash;
  }
}
