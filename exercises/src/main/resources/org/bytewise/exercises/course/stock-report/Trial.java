import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final class Stock {
    final String title;
    final String[] names;
    final int[] counts;
    final String[] namesBefore;
    final int[] countsBefore;

    Stock(String title, String[] names, int[] counts) {
      this.title = title;
      this.names = names;
      this.counts = counts;
      this.namesBefore = names.clone();
      this.countsBefore = counts.clone();
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Stock("Bolts", new String[] {"M3", "M4"}, new int[] {12, 30}),
      new Stock("Empty", new String[0], new int[0]),
      new Stock("Sand", new String[] {"grains", "stones"}, new int[] {Integer.MAX_VALUE, 1}),
      new Stock("100% wool", new String[] {"%s", "%n 5%"}, new int[] {0, 1}),
      new Stock(" a b ", new String[] {" "}, new int[] {1}),
      new Stock("", new String[] {"", ": "}, new int[] {-3, -4}),
      new Stock(
          "Gr\u00f6\u00dfe \u2713", new String[] {"\ud83d\udd29", "\u0141"}, new int[] {7, 8}),
      new Stock("Debts", new String[] {"a", "b", "c"}, new int[] {
        Integer.MIN_VALUE, Integer.MIN_VALUE, 16_777_217
      })
    };
  }

  static Object input(Random random) {
    int rows = 300 + random.nextInt(100);
    String[] names = new String[rows];
    int[] counts = new int[rows];
    for (int i = 0; i < rows; i++) {
      names[i] = (random.nextBoolean() ? "screw " : "a nut of size ") + random.nextInt(1000);
      counts[i] = random.nextInt(8) == 0 ? Integer.MAX_VALUE - i : random.nextInt(1000);
    }
    return new Stock("Stock of day " + random.nextInt(365), names, counts);
  }

  static Object run(Object input) {
    Stock stock = (Stock) input;
    return StockReport.of(stock.title, stock.names, stock.counts);
  }

  static Object view(Object input, Object result) {
    Stock stock = (Stock) input;
    boolean same = Arrays.equals(stock.names, stock.namesBefore)
        && Arrays.equals(stock.counts, stock.countsBefore);
    return same ? result : new Object[] {result, "arrays changed"};
  }

  static Object show(Object input) {
    Stock stock = (Stock) input;
    if (stock.names.length > 10) {
      return "\"" + stock.title + "\" with " + stock.names.length + " rows";
    }
    String table = Arrays.toString(stock.namesBefore) + ", " + Arrays.toString(stock.countsBefore);
    return "\"" + stock.title + "\", " + table;
  }
}
