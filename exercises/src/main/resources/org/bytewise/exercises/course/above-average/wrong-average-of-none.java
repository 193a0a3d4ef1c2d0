import java.util.Arrays;
import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    double average = text.isEmpty()
        ? 0
        : Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).average().getAsDouble();
    return number -> number > average;
  }
}
