final class HiredHelp {
  static int changed(int[] before, int[] after) {
    byte count = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        count++;
      }
    }
    return count;
  }
}
