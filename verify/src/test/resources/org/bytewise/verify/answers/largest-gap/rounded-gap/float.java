final class LargestGap {
  static int of(int[] times) {
    float largest = 0;
    for (int i = 1; i < times.length; i++) {
      largest = Math.max(largest, times[i] - times[i - 1]);
    }
    return (int) largest;
  }
}
