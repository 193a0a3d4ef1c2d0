import java.util.Arrays;

final class SharedRows {
  static int[][] of(int[][] rows) {
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; shared[i] == null && j < i; j++) {
        int end = Math.min(rows[i].length, rows[j].length);
        if (Arrays.mismatch(rows[i], 0, end, rows[j], 0, end) < 0) {
          shared[i] = shared[j];
        }
      }
      if (shared[i] == null) {
        shared[i] = rows[i].clone();
      }
    }
    return shared;
  }
}
