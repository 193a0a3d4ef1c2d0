import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    long[] a = Arrays.copyOfRange(nanos, warmUp, nanos.length);
    for (int i = 1; i < a.length; i++) {
      long x = a[i];
      int k = i;
      for (; k > 0 && (int) (a[k - 1] - x) > 0; k--) a[k] = a[k - 1];
      a[k] = x;
    }
    return a[(a.length - 1) / 2];
  }
}
