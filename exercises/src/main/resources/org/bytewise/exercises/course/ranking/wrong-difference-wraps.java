final class Ranking {
  static int[] of(int[] scores) {
    int[] ranking = new int[scores.length];
    for (int i = 0; i < ranking.length; i++) {
      int at = i;
      for (; at > 0 && scores[i] - scores[ranking[at - 1]] > 0; at--) {
        ranking[at] = ranking[at - 1];
      }
      ranking[at] = i;
    }
    return ranking;
  }
}
