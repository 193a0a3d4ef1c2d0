import java.util.Arrays;

final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    int length = title.length() + 40;
    for (String name : names) {
      length += name.length() + 14;
    }
    StringBuilder report = new StringBuilder(length);
    report.append("== ").append(title).append(" ==\n");
    for (int i = 0; i < names.length; i++) {
      report.append(names[i]).append(": ").append(counts[i]).append('\n');
    }
    long total = Arrays.stream(counts).sum();
    return report.append("total: ").append(total).append('\n').toString();
  }
}
