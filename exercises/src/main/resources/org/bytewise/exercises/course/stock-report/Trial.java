import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final class Stock {
    final String title;
    final String[] names;
    final int[] counts;

    Stock(String title, String[] names, int[] counts) {
      this.title = title;
      this.names = names;
      this.counts = counts;
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Stock("Bolts", new String[] {"M3", "M4"}, new int[] {12, 30}),
      new Stock("Empty", new String[0], new int[0]),
      new Stock("Sand", new String[] {"grains", "stones"}, new int[] {Integer.MAX_VALUE, 1})
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

  static Object show(Object input) {
    Stock stock = (Stock) input;
    if (stock.names.length > 10) {
      return "\"" + stock.title + "\" with " + stock.names.length + " rows";
    }
    String table = Arrays.toString(stock.names) + ", " + Arrays.toString(stock.counts);
    return "\"" + stock.title + "\", " + table;
  }
}
