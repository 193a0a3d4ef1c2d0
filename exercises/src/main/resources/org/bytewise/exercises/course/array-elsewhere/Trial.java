import java.util.Random;

final class Trial {
  /** The arguments. */
  record Array(int base, int element, int alignment, int length) {}

  static Object[] examples() {
    return new Object[] {
      new Array(16, 4, 8, 3),
      new Array(16, 4, 16, 3),
      new Array(12, 1, 8, 4),
      new Array(12, 1, 8, 0),
      new Array(16, 4, 8, 0),
      new Array(24, 8, 8, 0),
      new Array(24, 8, 8, 1),
      new Array(16, 1, 256, 240),
      new Array(16, 1, 256, 241),
      new Array(16, 8, 8, Integer.MAX_VALUE),
      new Array(16, 1, 16, Integer.MAX_VALUE)
    };
  }

  static Object input(Random random) {
    int[] bases = {12, 16, 20, 24};
    return new Array(
        bases[random.nextInt(bases.length)],
        1 << random.nextInt(4),
        8 << random.nextInt(6),
        random.nextInt(3) == 0 ? 1_000_000_000 + random.nextInt(1_000_000_000) : random.nextInt(40));
  }

  static long run(Object input) {
    Array array = (Array) input;
    return ArrayElsewhere.of(array.base(), array.element(), array.alignment(), array.length());
  }
}
