import java.util.Random;

final class Trial {
  /** The arguments. */
  record Runs(long[] nanos, int warmUp) {}

  static Object[] examples() {
    return new Object[] {
      new Runs(new long[] {90, 7, 5, 6}, 1),
      new Runs(new long[] {90, 80, 8, 4, 5, 7}, 2),
      new Runs(new long[] {3}, 0),
      new Runs(new long[] {9, 1, 2}, 1),
      new Runs(new long[] {5, 5, 1, 9}, 0),
      new Runs(new long[] {1, 9_000_000_000L, 8_000_000_000L, 7_000_000_000L}, 1),
      new Runs(new long[] {1, 1, 4, 1_000_000, 3}, 2),
      new Runs(new long[] {7, 7, 7}, 0),
      new Runs(new long[] {50, 3, 8, 8, 8, 2, 8}, 1),
      // Differences that an int cannot hold.
      new Runs(new long[] {1, 3_000_000_000L, 6_000_000_000L}, 0),
      new Runs(many(), 500)
    };
  }

  private static long[] many() {
    long[] nanos = new long[2_501];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = i * 7919L % nanos.length;
    }
    return nanos;
  }

  static Object input(Random random) {
    int warmUp = random.nextInt(4);
    long[] nanos = new long[warmUp + 1 + random.nextInt(30)];
    int kinds = random.nextBoolean() ? 9_000 : 5;
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = i < warmUp ? 100_000 + random.nextInt(100_000) : 200 + random.nextInt(kinds);
    }
    return new Runs(nanos, warmUp);
  }

  static long run(Object input) {
    Runs runs = (Runs) input;
    return MedianTime.of(runs.nanos(), runs.warmUp());
  }
}
