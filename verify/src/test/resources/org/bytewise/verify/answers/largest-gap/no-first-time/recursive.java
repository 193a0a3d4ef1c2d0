final class LargestGap {
  static int of(int[] times) {
    return times.length < 2 ? 0 : from(times, 1);
  }

  private static int from(int[] times, int i) {
    int gap = times[i] - times[i - 1];
    return i + 1 == times.length ? gap : Math.max(gap, from(times, i + 1));
  }
}
