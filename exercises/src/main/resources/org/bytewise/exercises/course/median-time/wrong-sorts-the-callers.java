import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    Arrays.sort(nanos, warmUp, nanos.length);
    return nanos[warmUp + (nanos.length - warmUp - 1) / 2];
  }
}
