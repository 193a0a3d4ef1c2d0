final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    long[] sorted = new long[nanos.length - warmUp];
    for (int i = 0; i < sorted.length; i++) {
      long value = nanos[warmUp + i];
      int at = i;
      while (at > 0 && sorted[at - 1] > value) {
        sorted[at] = sorted[--at];
      }
      sorted[at] = value;
    }
    return sorted[sorted.length - 1 >> 1];
  }
}
