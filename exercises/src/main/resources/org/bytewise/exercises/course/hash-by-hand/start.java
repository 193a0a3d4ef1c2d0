import java.util.Objects;

final class HashByHand {
  static int hash(String name, long number, boolean active) {
    // TODO The three dots need an array, and the number a box.
    return Objects.hash(name, number, active);
  }
}
