final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int count = 0;
    for (int i = 0; i < after.length; i++) {
      int d = before[i] ^ after[i];
      count += (d | -d) >>> 31;
    }
    return count;
  }
}
