final class HiredHelp {
  static long total(int[] values) {
    long sum = 0;
    for (int i = 0; i + 1 < values.length; i += 2) {
      sum += (long) values[i] + values[i + 1];
    }
    return sum;
  }
}
