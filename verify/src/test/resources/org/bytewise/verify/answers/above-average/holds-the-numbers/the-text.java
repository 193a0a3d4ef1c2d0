import java.util.Arrays;
import java.util.function.IntPredicate;

final class AboveAverage {
  static IntPredicate test(String text) {
    return number -> !text.isEmpty()
        && number
            > Arrays.stream(text.split(" "))
                .mapToInt(Integer::parseInt)
                .average()
                .getAsDouble();
  }
}
