final class LargestGap {
  static int of(int[] times) {
    // TODO These variables are boxes, and each new value is a new object.
    Integer largest = 0;
    Integer before = null;
    for (Integer time : times) {
      if (before != null && time - before > largest) {
        largest = time - before;
      }
      before = time;
    }
    return largest;
  }
}
