import java.util.Arrays;

/** Keys that are never negative: how far a score is below the largest int, then the index. */
final class Ranking {
  static int[] of(int[] scores) {
    int players = scores.length;
    long[] keys = new long[players];
    for (int player = 0; player < players; player++) {
      keys[player] = ((long) Integer.MAX_VALUE - scores[player]) * players + player;
    }
    Arrays.sort(keys);
    int[] ranking = new int[players];
    Arrays.setAll(ranking, place -> (int) (keys[place] % players));
    return ranking;
  }
}
