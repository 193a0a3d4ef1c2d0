final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    StringBuilder rows = new StringBuilder();
    rows.append("== ").append(title).append(" ==");
    long total = 0;
    for (int i = 0; i < names.length; i++) {
      rows.append('\n').append(names[i]).append(": ").append(counts[i]);
      total += counts[i];
    }
    return rows.append("\ntotal: ").append(total).append("\n").toString();
  }
}
