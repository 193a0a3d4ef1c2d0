import java.util.HashSet;
import java.util.Set;

final class SeenNumbers {
  // TODO Use a table of int.
  private final Set<Integer> numbers;

  SeenNumbers(int most) {
    numbers = new HashSet<>(2 * most);
  }

  boolean add(int number) {
    return numbers.add(number);
  }
}
