final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    int wanted = (nanos.length - warmUp - 1) / 2;
    for (int i = warmUp; i < nanos.length; i++) {
      int less = 0;
      for (int k = warmUp; k < nanos.length; k++) if (nanos[k] < nanos[i]) less++;
      if (less == wanted) return nanos[i];
    }
    return nanos[warmUp];
  }
}
