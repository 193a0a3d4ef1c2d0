final class HiredHelp {
  static long total(int[] values) {
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      values[i] = 0;
    }
    return sum;
  }
}
