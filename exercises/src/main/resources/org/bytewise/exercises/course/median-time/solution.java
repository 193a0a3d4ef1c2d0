import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    long[] sorted = Arrays.copyOfRange(nanos, warmUp, nanos.length);
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
