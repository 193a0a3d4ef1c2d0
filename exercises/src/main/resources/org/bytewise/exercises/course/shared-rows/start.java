final class SharedRows {
  static int[][] of(int[][] rows) {
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      // TODO Let equal rows be one array.
      shared[i] = rows[i].clone();
    }
    return shared;
  }
}
