final class LargestGap {
  static int of(int[] times) {
    short largest = 0;
    for (int i = 1; i < times.length; i++) {
      largest = (short) Math.max(largest, times[i] - times[i - 1]);
    }
    return largest;
  }
}
