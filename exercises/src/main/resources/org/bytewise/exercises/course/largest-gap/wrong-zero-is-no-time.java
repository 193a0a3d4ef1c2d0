final class LargestGap {
  static int of(int[] times) {
    int largest = 0;
    int before = 0;
    for (int time : times) {
      if (before != 0) {
        largest = Math.max(largest, time - before);
      }
      before = time;
    }
    return largest;
  }
}
