import java.util.LinkedHashMap;
import java.util.Map;

final class StockReport {
  static String of(String title, String[] names, int[] counts) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    long total = 0;
    for (int i = 0; i < names.length; i++) {
      rows.merge(names[i], counts[i], Integer::sum);
      total += counts[i];
    }
    StringBuilder report = new StringBuilder("== ").append(title).append(" ==\n");
    rows.forEach((name, count) -> report.append(name).append(": ").append(count).append('\n'));
    return report.append("total: ").append(total).append('\n').toString();
  }
}
