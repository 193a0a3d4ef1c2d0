import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<int[], int[]> known = new TreeMap<>(Arrays::compare);
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int[] first = known.putIfAbsent(rows[i], rows[i]);
      shared[i] = first == null ? rows[i] : first;
    }
    return shared;
  }
}
