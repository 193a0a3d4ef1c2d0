final class WalkLength {
  private record Point(int x, int y) {
    long to(Point other) {
      return Math.abs((long) other.x - x) + Math.abs((long) other.y - y);
    }
  }

  static long of(int[] xs, int[] ys) {
    long length = 0;
    for (int i = 1; i < xs.length; i++) {
      // TODO Add up the steps without points.
      length += new Point(xs[i - 1], ys[i - 1]).to(new Point(xs[i], ys[i]));
    }
    return length;
  }
}
