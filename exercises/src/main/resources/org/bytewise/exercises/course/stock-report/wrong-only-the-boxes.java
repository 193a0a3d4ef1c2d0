final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    String report = String.format("== %s ==\n", title);
    long total = 0;
    for (int i = 0; i < names.length; i++) {
      report += names[i] + ": " + counts[i] + "\n";
      total += counts[i];
    }
    return report + "total: " + total + "\n";
  }
}
