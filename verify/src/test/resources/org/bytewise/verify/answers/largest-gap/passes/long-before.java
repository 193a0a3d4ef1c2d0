final class LargestGap {
  static int of(int[] times) {
    long before = Long.MIN_VALUE, largest = 0;
    for (int time : times) {
      if (before >= 0) largest = Math.max(largest, time - before);
      before = time;
    }
    return Math.toIntExact(largest);
  }
}
