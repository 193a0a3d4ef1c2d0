import java.util.Arrays;
import java.util.Random;

final class Trial {
  static Object[] examples() {
    int billion = 1_000_000_000;
    return new Object[] {
      new int[][] {{0, 3, 3}, {0, 0, 4}},
      new int[][] {{5}, {5}},
      new int[2][0],
      new int[][] {{0, -2, 0}, {0, -3, 0}},
      new int[][] {{0, 3}, {0, 4}},
      new int[][] {{-billion, billion}, {billion, -billion}},
      new int[][] {{16_777_217, 0}, {0, 0}},
      toAndFro(1200, billion),
      // More points than a short or a char can count.
      toAndFro(70_000, 3)
    };
  }

  private static int[][] toAndFro(int points, int far) {
    int[][] walk = new int[2][points];
    for (int i = 0; i < points; i++) {
      walk[0][i] = i % 2 == 0 ? far : -far;
      walk[1][i] = i % 2 == 0 ? -far : far;
    }
    return walk;
  }

  static Object input(Random random) {
    int[][] walk = new int[2][4 + random.nextInt(8)];
    for (int[] places : walk) {
      for (int i = 0; i < places.length; i++) {
        int bound = random.nextBoolean() ? 1_000_000_000 : 20;
        places[i] = random.nextInt(2 * bound + 1) - bound;
      }
    }
    return walk;
  }

  static long run(Object input) {
    int[][] walk = (int[][]) input;
    return WalkLength.of(walk[0], walk[1]);
  }

  static Object show(Object input) {
    int[][] walk = (int[][]) input;
    int points = walk[0].length;
    return points < 10_000
        ? Arrays.toString(walk[0]) + ", " + Arrays.toString(walk[1])
        : points + " points, to and fro between (" + walk[0][0] + ", " + walk[1][0] + ") and ("
            + walk[0][1] + ", " + walk[1][1] + ")";
  }
}
