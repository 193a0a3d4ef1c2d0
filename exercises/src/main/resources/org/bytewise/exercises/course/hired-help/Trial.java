import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {1, 2, 3}, new int[] {2_000_000_000, 2_000_000_000}, new int[0]
    };
  }

  static Object input(Random random) {
    int[] values = new int[100 + random.nextInt(200)];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1_000_000 + random.nextInt(1_000_000_000);
    }
    return values;
  }

  static long run(Object input) {
    return HiredHelp.total((int[]) input);
  }
}
