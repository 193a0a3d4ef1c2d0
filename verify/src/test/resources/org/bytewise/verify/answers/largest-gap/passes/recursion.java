final class LargestGap {
  static int of(int[] times) {
    return between(times, 0, times.length - 1);
  }

  /** The largest gap among the times from one index to another. */
  private static int between(int[] times, int first, int last) {
    if (last - first < 2) {
      return last <= first ? 0 : times[last] - times[first];
    }
    int middle = (first + last) >>> 1;
    return Math.max(between(times, first, middle), between(times, middle, last));
  }
}
