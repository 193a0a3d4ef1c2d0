final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int same = 0;
    for (int i = after.length; --i >= 0; ) {
      if ((before[i] ^ after[i]) == 0) {
        same++;
      }
    }
    return after.length - same;
  }
}
