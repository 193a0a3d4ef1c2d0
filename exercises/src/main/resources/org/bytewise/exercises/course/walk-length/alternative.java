final class WalkLength {
  static long of(int[] xs, int[] ys) {
    return along(xs) + along(ys);
  }

  /** Each direction can be added up by itself. */
  private static long along(int[] places) {
    long length = 0;
    for (int i = 0; i + 1 < places.length; i++) {
      long step = (long) places[i] - places[i + 1];
      length += step < 0 ? -step : step;
    }
    return length;
  }
}
