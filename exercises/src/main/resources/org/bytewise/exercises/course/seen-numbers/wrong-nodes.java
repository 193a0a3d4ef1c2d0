import java.util.HashSet;
import java.util.Set;

final class SeenNumbers {
  private final Set<Long> numbers;

  SeenNumbers(int most) {
    numbers = new HashSet<>(2 * most);
  }

  boolean add(int number) {
    return numbers.add((long) number);
  }
}
