import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {1_000, 2_000, 3_000}, new int[0], new int[] {-1_000}, new int[] {70_000, -2, 1}
    };
  }

  static Object input(Random random) {
    return random.ints(10, 1_000, 9_000).toArray();
  }

  static int run(Object input) {
    return PlainSum.sum((int[]) input);
  }
}
