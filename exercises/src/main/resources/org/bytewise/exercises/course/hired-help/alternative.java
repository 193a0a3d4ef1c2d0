final class HiredHelp {
  static long total(int[] values) {
    return sum(values, 0, values.length / 2) + sum(values, values.length / 2, values.length);
  }

  private static long sum(int[] values, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
