final class WalkLength {
  static long of(int[] xs, int[] ys) {
    return along(xs) + along(ys);
  }

  /** Adds up one direction; the other one does not depend on it. */
  private static long along(int[] places) {
    long length = 0;
    for (int i = 0; i + 1 < places.length; i++) {
      long step = (long) places[i] - places[i + 1];
      length += step < 0 ? -step : step;
    }
    return length;
  }
}
