import java.util.Arrays;

final class Ranking {
  private static int[] order = {};

  static int[] of(int[] scores) {
    long[] k = new long[scores.length];
    for (int i = 0; i < k.length; i++) k[i] = (long) ~scores[i] << 32 | i;
    Arrays.sort(k);
    if (order.length != k.length) order = new int[k.length];
    for (int i = 0; i < order.length; i++) order[i] = (int) k[i];
    return order;
  }
}
