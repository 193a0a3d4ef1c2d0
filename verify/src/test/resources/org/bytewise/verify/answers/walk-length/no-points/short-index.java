final class WalkLength {
  static long of(int[] xs, int[] ys) {
    long length = 0;
    for (short i = 1; i < xs.length; i++) {
      length += Math.abs((long) xs[i] - xs[i - 1]) + Math.abs((long) ys[i] - ys[i - 1]);
    }
    return length;
  }
}
