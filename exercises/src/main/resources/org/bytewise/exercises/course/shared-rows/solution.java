import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<int[], int[]> known = new TreeMap<>(Arrays::compare);
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      shared[i] = known.get(rows[i]);
      if (shared[i] == null) {
        shared[i] = rows[i].clone();
        known.put(shared[i], shared[i]);
      }
    }
    return shared;
  }
}
