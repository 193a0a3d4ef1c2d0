import java.util.OptionalInt;

final class LargestGap {
  static int of(int[] times) {
    OptionalInt largest = OptionalInt.empty();
    for (int i = 1; i < times.length; i++) {
      int gap = times[i] - times[i - 1];
      if (gap > largest.orElse(0)) {
        largest = OptionalInt.of(gap);
      }
    }
    return largest.orElse(0);
  }
}
