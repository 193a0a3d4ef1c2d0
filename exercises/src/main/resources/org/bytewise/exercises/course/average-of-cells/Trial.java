import java.util.Random;

final class Trial {
  private static final String[] DAMAGED = {
    "n/a", "-", "", "12x", "x7", "1 2", " 3", "--4", "5-", "1.5", "unknown"
  };

  static Object[] examples() {
    return new Object[] {
      new String[] {"10", "n/a", "-3", "20"},
      new String[] {"-", "", "5", "6"},
      new String[] {"x"},
      new String[] {"999999999", "999999999", "999999998", "-0"},
      new String[] {"007", "1-", "--1"},
      // Ten digits: too many, even where an int could hold them.
      new String[] {"1000000000", "4294967301", "-9999999999", "8"},
      // Digits of other scripts, a sign that parseInt takes, and a line break.
      new String[] {"\u0663", "\uff15", "+5", "5\n", "\u22125", "12"},
      new String[] {"-1", "-2"},
      new String[] {"-"}
    };
  }

  static Object input(Random random) {
    String[] cells = new String[4 + random.nextInt(16)];
    for (int i = 0; i < cells.length; i++) {
      boolean damaged = i == 0 || i > 1 && random.nextInt(3) == 0;
      cells[i] = damaged
          ? DAMAGED[random.nextInt(DAMAGED.length)]
          : String.valueOf(random.nextInt(2_000_000) - 1_000_000);
    }
    return cells;
  }

  static int run(Object input) {
    return AverageOfCells.of((String[]) input);
  }
}
