final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int count = 0;
    for (int i = 0; i < before.length; i++) if ((float) before[i] != (float) after[i]) count++;
    return count;
  }
}
