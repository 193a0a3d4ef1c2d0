import java.util.Arrays;
import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    int[] numbers = numbers(text);
    // TODO Do not let the predicate hold all the numbers.
    return number -> number > Arrays.stream(numbers).average().orElse(Double.MAX_VALUE);
  }

  private static int[] numbers(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
