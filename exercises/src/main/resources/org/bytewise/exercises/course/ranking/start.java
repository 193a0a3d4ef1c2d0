import java.util.Arrays;
import java.util.Comparator;

final class Ranking {
  static int[] of(int[] scores) {
    // TODO Sort numbers instead of boxes.
    Integer[] players = new Integer[scores.length];
    for (int i = 0; i < players.length; i++) {
      players[i] = i;
    }
    Arrays.sort(players, Comparator.comparingInt(player -> ~scores[player]));
    int[] ranking = new int[players.length];
    for (int i = 0; i < ranking.length; i++) {
      ranking[i] = players[i];
    }
    return ranking;
  }
}
