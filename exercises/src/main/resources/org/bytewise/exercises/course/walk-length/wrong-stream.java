import java.util.stream.IntStream;

final class WalkLength {
  static long of(int[] xs, int[] ys) {
    return IntStream.range(1, xs.length)
        .mapToLong(
            i -> Math.abs((long) xs[i] - xs[i - 1]) + Math.abs((long) ys[i] - ys[i - 1]))
        .sum();
  }
}
