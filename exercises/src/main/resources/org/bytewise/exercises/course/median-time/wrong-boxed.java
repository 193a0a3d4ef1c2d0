import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    Long[] sorted = new Long[nanos.length - warmUp];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = nanos[warmUp + i];
    }
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
