import java.util.Formatter;

final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    StringBuilder report = new StringBuilder(16 * names.length + 50);
    try (Formatter formatter = new Formatter(report)) {
      formatter.format("== %s ==%c", title, '\n');
      long total = 0;
      int i = 0;
      for (String name : names) {
        total += counts[i];
        report.append(name).append(": ").append(counts[i++]).append('\n');
      }
      formatter.format("total: %d%c", total, '\n');
    }
    return report.toString();
  }
}
