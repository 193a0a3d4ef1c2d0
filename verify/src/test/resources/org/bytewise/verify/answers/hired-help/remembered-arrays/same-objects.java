final class HiredHelp {
  private static int[] lastBefore, lastAfter;
  private static int last;

  static int changed(int[] before, int[] after) {
    if (before == lastBefore && after == lastAfter) return last;
    int count = 0;
    for (int i = 0; i < before.length; i++) if (before[i] != after[i]) count++;
    lastBefore = before;
    lastAfter = after;
    return last = count;
  }
}
