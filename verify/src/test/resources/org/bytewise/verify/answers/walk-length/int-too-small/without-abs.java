final class WalkLength {
  static long of(int[] xs, int[] ys) {
    long length = 0;
    for (int i = 1; i < xs.length; i++) {
      length += (long) xs[i] - xs[i - 1] + ys[i] - ys[i - 1];
    }
    return length;
  }
}
