final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += Math.abs(after[i] - before[i]);
    }
    return sum;
  }
}
