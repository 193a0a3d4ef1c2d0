import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {1000, 1300, 1350},
      new int[] {5000},
      new int[] {0, 7, 9},
      new int[0],
      new int[] {400, 401},
      new int[] {0, Integer.MAX_VALUE},
      new int[] {3, 5, 100_000},
      // More digits than a float keeps.
      new int[] {7, 16_777_224},
      every(2, 100_000)
    };
  }

  private static int[] every(int seconds, int count) {
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = i * seconds;
    }
    return times;
  }

  static Object input(Random random) {
    int[] times = new int[4 + random.nextInt(30)];
    int time = 1000 + random.nextInt(50_000);
    for (int i = 0; i < times.length; i++) {
      times[i] = time;
      time += 1 + random.nextInt(2000);
    }
    return times;
  }

  static int run(Object input) {
    return LargestGap.of((int[]) input);
  }
}
