/** Merges runs of one, two, four … players, to and fro between two arrays of indices. */
final class Ranking {
  static int[] of(int[] scores) {
    int[] from = new int[scores.length];
    int[] to = new int[scores.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    for (int run = 1; run < from.length; run *= 2) {
      for (int start = 0; start < from.length; start += 2 * run) {
        merge(scores, from, to, start, run);
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    return from;
  }

  private static void merge(int[] scores, int[] from, int[] to, int start, int run) {
    int left = start;
    int middle = Math.min(start + run, from.length);
    int right = middle;
    int end = Math.min(start + 2 * run, from.length);
    for (int i = start; i < end; i++) {
      boolean takeLeft =
          right == end || left < middle && scores[from[left]] >= scores[from[right]];
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
