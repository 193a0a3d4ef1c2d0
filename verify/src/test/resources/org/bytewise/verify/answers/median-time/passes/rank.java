final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    int wanted = (nanos.length - warmUp - 1) / 2;
    for (int i = warmUp; ; i++) {
      int less = 0, same = 0;
      for (int k = warmUp; k < nanos.length; k++) {
        if (nanos[k] < nanos[i]) less++;
        else if (nanos[k] == nanos[i]) same++;
      }
      if (less <= wanted && wanted < less + same) return nanos[i];
    }
  }
}
