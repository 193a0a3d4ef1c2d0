import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<Integer, int[]> known = new HashMap<>();
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int[] row = rows[i];
      shared[i] = known.computeIfAbsent(Arrays.hashCode(row), hash -> row.clone());
    }
    return shared;
  }
}
