import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<int[], int[]> known = new TreeMap<>(Arrays::compare);
    for (int i = 0; i < rows.length; i++) {
      known.putIfAbsent(rows[i], rows[i]);
      rows[i] = known.get(rows[i]);
    }
    return rows;
  }
}
