import java.util.function.IntPredicate;
import java.util.stream.Stream;

record AboveAverage(long sum, int count) implements IntPredicate {
  public boolean test(int number) {
    return count > 0 && (long) number * count > sum;
  }

  static IntPredicate test(String text) {
    return text.isEmpty()
        ? new AboveAverage(0, 0)
        : Stream.of(text.split(" "))
            .map(Long::valueOf)
            .map(n -> new AboveAverage(n, 1))
            .reduce(
                new AboveAverage(0, 0),
                (a, b) -> new AboveAverage(a.sum + b.sum, a.count + b.count));
  }
}
