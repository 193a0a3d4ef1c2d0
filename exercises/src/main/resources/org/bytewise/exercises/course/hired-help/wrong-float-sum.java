final class HiredHelp {
  static long total(int[] values) {
    float sum = 0;
    for (int value : values) {
      sum += value;
    }
    return (long) sum;
  }
}
