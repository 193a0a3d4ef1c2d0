final class LargestGap {
  private static final int NONE = -1;

  static int of(int[] times) {
    int largest = 0;
    int before = NONE;
    for (int time : times) {
      if (before != NONE && time - before > largest) {
        largest = time - before;
      }
      before = time;
    }
    return largest;
  }
}
