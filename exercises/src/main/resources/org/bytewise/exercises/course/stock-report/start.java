final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    // TODO Three places allocate more than they need. Change the one that matters.
    String report = String.format("== %s ==\n", title);
    Long total = 0L;
    for (int i = 0; i < names.length; i++) {
      report += names[i] + ": " + counts[i] + "\n";
      total += counts[i];
    }
    return report + "total: " + total + "\n";
  }
}
