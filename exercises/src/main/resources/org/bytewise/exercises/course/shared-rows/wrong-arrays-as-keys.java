import java.util.HashMap;
import java.util.Map;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<int[], int[]> known = new HashMap<int[], int[]>();
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      shared[i] = known.computeIfAbsent(rows[i], row -> row.clone());
    }
    return shared;
  }
}
