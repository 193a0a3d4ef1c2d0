final class LargestGap {
  static int of(int[] times) {
    int largest = 0;
    for (int i = 1; i < times.length - 1; i++) {
      largest = Math.max(largest, times[i] - times[i - 1]);
    }
    return largest;
  }
}
