final class Ranking {
  static int[] of(int[] scores) {
    int[] ranking = new int[scores.length];
    float[] keys = new float[scores.length];
    for (int i = 0; i < ranking.length; i++) {
      keys[i] = scores[i];
      int at = i;
      for (; at > 0 && keys[i] > keys[ranking[at - 1]]; at--) {
        ranking[at] = ranking[at - 1];
      }
      ranking[at] = i;
    }
    return ranking;
  }
}
