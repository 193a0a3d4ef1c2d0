final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    StringBuilder report = new StringBuilder(String.format("== %s ==\n", title));
    long total = 0;
    for (int i = 0; i < names.length; i++) {
      report.append(names[i]).append(": ").append(counts[i]).append('\n');
      total += counts[i];
      counts[i] += i == 0 ? 0 : counts[i - 1];
    }
    return report.append("total: ").append(total).append('\n').toString();
  }
}
