final class WalkLength {
  static long of(int[] xs, int[] ys) {
    float length = 0;
    for (int i = 1; i < xs.length; i++) {
      length += Math.abs((long) xs[i] - xs[i - 1]) + Math.abs((long) ys[i] - ys[i - 1]);
    }
    return (long) length;
  }
}
