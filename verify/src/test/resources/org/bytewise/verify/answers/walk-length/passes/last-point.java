final class WalkLength {
  static long of(int[] xs, int[] ys) {
    if (xs.length == 0) {
      return 0;
    }
    long x = xs[0];
    long y = ys[0];
    long length = 0;
    for (int i = 1; i < xs.length; i++) {
      length += Math.max(x, xs[i]) - Math.min(x, xs[i]);
      length += Math.max(y, ys[i]) - Math.min(y, ys[i]);
      x = xs[i];
      y = ys[i];
    }
    return length;
  }
}
