import java.util.Arrays;

final class Ranking {
  static int[] of(int[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ~scores[i] << 16 | (char) i;
    }
    Arrays.sort(keys);
    int[] ranking = new int[keys.length];
    for (int i = 0; i < ranking.length; i++) {
      ranking[i] = (char) keys[i];
    }
    return ranking;
  }
}
