import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    int[] sorted = new int[nanos.length - warmUp];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = (int) nanos[warmUp + i];
    }
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
