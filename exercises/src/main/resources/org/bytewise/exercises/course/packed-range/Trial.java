import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {3, 7, 5},
      new int[] {-1},
      new int[] {0},
      new int[] {-5, -9, -7},
      new int[] {-2, 4},
      new int[] {4, -2},
      new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
      new int[] {8, 8}
    };
  }

  static Object input(Random random) {
    int[] values = new int[1 + random.nextInt(40)];
    int shift = random.nextInt(3);
    for (int i = 0; i < values.length; i++) {
      values[i] = shift == 0 ? random.nextInt() : random.nextInt(1_000) * (shift == 1 ? -1 : 1);
    }
    return values;
  }

  static long run(Object input) {
    return PackedRange.of((int[]) input);
  }
}
