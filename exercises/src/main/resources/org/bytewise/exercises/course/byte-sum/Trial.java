import java.util.Arrays;
import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {1, 2},
      new int[] {256, 3},
      new int[] {-1},
      new int[0],
      new int[] {0x80FF7F01},
      new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
      new int[] {0x0080_0000, 0x8000},
      many()
    };
  }

  private static int[] many() {
    int[] values = new int[70_000];
    Arrays.fill(values, -1);
    values[0] = 1;
    return values;
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
