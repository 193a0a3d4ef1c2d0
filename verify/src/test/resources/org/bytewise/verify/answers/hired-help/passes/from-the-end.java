final class HiredHelp {
  static long total(int[] values) {
    return total(values, values.length);
  }

  private static long total(int[] values, int count) {
    long sum = 0;
    while (count > 0) {
      sum = Math.addExact(sum, values[--count]);
    }
    return sum;
  }
}
