final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int count = 0;
    for (int i = 0; i + 1 < before.length; i += 2) {
      count += before[i] == after[i] ? 0 : 1;
      count += before[i + 1] == after[i + 1] ? 0 : 1;
    }
    return count;
  }
}
