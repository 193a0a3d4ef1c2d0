import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** The rows, and what they were before the call. */
  record Level(int[][] rows, int[][] before) {
    static Level of(int[]... rows) {
      int[][] before = rows.clone();
      for (int i = 0; i < before.length; i++) {
        before[i] = rows[i].clone();
      }
      return new Level(rows, before);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Level.of(new int[] {1, 2}, new int[] {3, 3}, new int[] {1, 2}),
      Level.of(new int[0], new int[0]),
      Level.of(),
      Level.of(new int[] {5}),
      // Equal hash codes, equal beginnings, equal sums.
      Level.of(new int[] {0, 31}, new int[] {1, 0}, new int[] {0, 31}),
      Level.of(new int[] {1}, new int[] {1, 0}, new int[] {1, 0, 0}, new int[0], new int[] {0}),
      Level.of(new int[] {1, 2, 3}, new int[] {3, 2, 1}, new int[] {2, 2, 2}),
      Level.of(new int[] {Integer.MIN_VALUE, -1}, new int[] {Integer.MAX_VALUE, -1}),
      Level.of(new int[] {12, 3}, new int[] {1, 23}, new int[] {12, 3}),
      many(1100, 4, new Random(1))
    };
  }

  private static Level many(int count, int width, Random random) {
    int[][] kinds = new int[6][width];
    for (int[] kind : kinds) {
      for (int i = 0; i < width; i++) {
        kind[i] = random.nextInt(50) - 5;
      }
    }
    // They differ in their last tile only, or one is the beginning of the other.
    kinds[1] = kinds[0].clone();
    kinds[1][width - 1]++;
    kinds[2] = Arrays.copyOf(kinds[0], 1 + random.nextInt(width - 1));
    kinds[3] = new int[0];
    int[][] rows = new int[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = kinds[i < kinds.length ? i : random.nextInt(kinds.length)].clone();
    }
    return Level.of(rows);
  }

  static Object input(Random random) {
    return many(120, 12, random);
  }

  static Object run(Object input) {
    return SharedRows.of(((Level) input).rows());
  }

  /** Before the result is read, the caller's arrays are used for another level. */
  static Object view(Object input, Object result) {
    Level level = (Level) input;
    boolean same = Arrays.deepEquals(level.rows(), level.before());
    for (int[] row : level.rows()) {
      Arrays.fill(row, 99);
    }
    Arrays.fill(level.rows(), null);
    if (level.before().length == 1 && isLeft()) {
      return new Object[] {result, "and the rows of a result that was dropped are still reachable"};
    }
    return same ? result : new Object[] {result, "rows changed"};
  }

  /**
   * Drops two results, and tells whether the collector frees only the row of the first. What keeps
   * both is counted as survivors.
   */
  private static boolean isLeft() {
    WeakReference<int[]> first = dropped(8);
    WeakReference<int[]> last = dropped(9);
    System.gc();
    return first.get() == null && last.get() != null;
  }

  private static WeakReference<int[]> dropped(int tile) {
    return new WeakReference<>(SharedRows.of(new int[][] {{tile, tile}})[0]);
  }

  static Object show(Object input) {
    return ((Level) input).before();
  }
}
