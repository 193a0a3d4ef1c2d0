final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    long sum = 0;
    for (int i = warmUp; i < nanos.length; i++) {
      sum += nanos[i];
    }
    return sum / (nanos.length - warmUp);
  }
}
