import java.util.Arrays;
import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {new int[][] {{0, 3, 3}, {0, 0, 4}}, new int[][] {{5}, {5}}, new int[2][0]};
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
    return Arrays.toString(walk[0]) + ", " + Arrays.toString(walk[1]);
  }
}
