final class WalkLength {
  private record Point(int x, int y) {
    long to(Point other) {
      return Math.abs((long) other.x - x) + Math.abs((long) other.y - y);
    }
  }

  static long of(int[] xs, int[] ys) {
    if (xs.length < 2) {
      return 0;
    }
    long length = 0;
    Point last = new Point(xs[0], ys[0]);
    for (int i = 1; i < xs.length; i++) {
      Point next = new Point(xs[i], ys[i]);
      length += last.to(next);
      last = next;
    }
    return length;
  }
}
