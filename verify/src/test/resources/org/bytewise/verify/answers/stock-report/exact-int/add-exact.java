final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    StringBuilder report = new StringBuilder(String.format("== %s ==\n", title));
    int total = 0;
    for (int i = 0; i < names.length; i++) {
      report.append(names[i]).append(": ").append(counts[i]).append('\n');
      total = Math.addExact(total, counts[i]);
    }
    return report.append("total: ").append(total).append('\n').toString();
  }
}
