final class LargestGap {
  static int of(int[] times) {
    int largest = 0;
    int before = 0;
    for (int time : times) {
      largest = Math.max(largest, time - before);
      before = time;
    }
    return largest;
  }
}
