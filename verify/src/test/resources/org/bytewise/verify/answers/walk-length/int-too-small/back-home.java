final class WalkLength {
  static long of(int[] xs, int[] ys) {
    long length = 0;
    for (int i = 0; i < xs.length; i++) {
      int next = (i + 1) % xs.length;
      length += Math.abs((long) xs[next] - xs[i]) + Math.abs((long) ys[next] - ys[i]);
    }
    return length;
  }
}
