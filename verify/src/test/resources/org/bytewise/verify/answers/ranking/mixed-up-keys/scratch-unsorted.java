import java.util.Arrays;

final class Ranking {
  private static long[] keys = new long[0];

  static int[] of(int[] scores) {
    if (keys.length < scores.length) {
      keys = new long[scores.length];
    }
    for (int i = 0; i < scores.length; i++) {
      keys[i] = (long) ~scores[i] << 32 | i;
    }
    Arrays.sort(keys);
    int[] ranking = new int[scores.length];
    for (int i = 0; i < ranking.length; i++) {
      ranking[i] = (int) keys[i];
    }
    return ranking;
  }
}
