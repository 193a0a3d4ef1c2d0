final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    int below = (nanos.length - warmUp - 1) / 2;
    for (int i = warmUp; ; i++) {
      int less = 0;
      int same = 0;
      for (int j = warmUp; j < nanos.length; j++) {
        less += nanos[j] < nanos[i] ? 1 : 0;
        same += nanos[j] == nanos[i] ? 1 : 0;
      }
      if (less <= below && below < less + same) {
        return nanos[i];
      }
    }
  }
}
