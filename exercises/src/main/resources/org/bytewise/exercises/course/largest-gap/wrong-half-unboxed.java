final class LargestGap {
  static int of(int[] times) {
    int largest = 0;
    Integer before = null;
    for (int time : times) {
      if (before != null && time - before > largest) {
        largest = time - before;
      }
      before = time;
    }
    return largest;
  }
}
