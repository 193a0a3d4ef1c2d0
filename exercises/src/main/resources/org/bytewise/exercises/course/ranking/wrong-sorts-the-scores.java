import java.util.Arrays;

final class Ranking {
  static int[] of(int[] scores) {
    int[] before = scores.clone();
    Arrays.sort(scores);
    int[] ranking = new int[scores.length];
    boolean[] used = new boolean[scores.length];
    for (int place = 0; place < ranking.length; place++) {
      int player = 0;
      while (used[player] || before[player] != scores[scores.length - 1 - place]) {
        player++;
      }
      used[player] = true;
      ranking[place] = player;
    }
    return ranking;
  }
}
