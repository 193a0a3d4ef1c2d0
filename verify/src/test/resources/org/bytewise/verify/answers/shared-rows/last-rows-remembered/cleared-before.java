import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

final class SharedRows {
  private static final Map<int[], int[]> KNOWN = new TreeMap<>(Arrays::compare);

  static int[][] of(int[][] rows) {
    KNOWN.clear();
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      shared[i] = KNOWN.get(rows[i]);
      if (shared[i] == null) {
        shared[i] = rows[i].clone();
        KNOWN.put(shared[i], shared[i]);
      }
    }
    return shared;
  }
}
