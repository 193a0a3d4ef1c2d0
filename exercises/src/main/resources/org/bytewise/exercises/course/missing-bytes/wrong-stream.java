import java.util.stream.IntStream;

final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    return allocated
        - IntStream.range(0, counts.length).mapToLong(i -> (long) counts[i] * sizes[i]).sum();
  }
}
