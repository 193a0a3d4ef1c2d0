final class HiredHelp {
  static long total(int[] values) {
    Long sum = 0L;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }
}
