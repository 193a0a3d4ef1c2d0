import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {1, 2}, new int[] {256, 3}, new int[] {-1}, new int[0], new int[] {0x80FF7F01}
    };
  }

  static Object input(Random random) {
    int[] values = new int[4 + random.nextInt(30)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt() >> random.nextInt(20);
    }
    return values;
  }

  static int run(Object input) {
    return ByteSum.sum((int[]) input);
  }
}
