import java.util.Random;

final class Trial {
  /** The arguments. */
  record Receipt(long allocated, int[] counts, int[] sizes) {}

  static Object[] examples() {
    return new Object[] {
      new Receipt(112, new int[] {2, 4}, new int[] {24, 16}),
      new Receipt(152, new int[] {2, 4}, new int[] {24, 16}),
      new Receipt(0, new int[0], new int[0]),
      new Receipt(64, new int[0], new int[0]),
      new Receipt(16, new int[] {2}, new int[] {16}),
      new Receipt(72_000_000_016L, new int[] {3_000_000}, new int[] {24_000}),
      new Receipt(6_000_000_000L, new int[] {1, 1, 1}, new int[] {2_000_000_000, 2_000_000_000, 8}),
      new Receipt(24, new int[] {0, 1}, new int[] {4_000, 24}),
      new Receipt(8, new int[] {2, 1, 3}, new int[] {16, 24, 32}),
      // More digits than a double keeps.
      new Receipt(
          4_611_686_014_132_420_640L,
          new int[] {Integer.MAX_VALUE, 1},
          new int[] {Integer.MAX_VALUE, 24}),
      many(1500)
    };
  }

  private static Receipt many(int types) {
    int[] counts = new int[types];
    int[] sizes = new int[types];
    for (int i = 0; i < types; i++) {
      counts[i] = i;
      sizes[i] = 16;
    }
    return new Receipt(100_000_000, counts, sizes);
  }

  static Object input(Random random) {
    int types = 3 + random.nextInt(20);
    int[] counts = new int[types];
    int[] sizes = new int[types];
    long sum = 0;
    for (int i = 0; i < types; i++) {
      counts[i] = random.nextInt(1_000_000);
      sizes[i] = 8 * (2 + random.nextInt(1_000));
      sum += (long) counts[i] * sizes[i];
    }
    return new Receipt(sum + 8 * (random.nextInt(9) - 2), counts, sizes);
  }

  static long run(Object input) {
    Receipt receipt = (Receipt) input;
    return MissingBytes.of(receipt.allocated(), receipt.counts(), receipt.sizes());
  }
}
