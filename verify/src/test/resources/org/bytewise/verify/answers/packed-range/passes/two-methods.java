final class PackedRange {
  static long of(int[] values) {
    return ((long) highest(values)) << 32 | (lowest(values) & (1L << 32) - 1);
  }

  private static int highest(int[] values) {
    int highest = values[0];
    for (int value : values) {
      highest = value > highest ? value : highest;
    }
    return highest;
  }

  private static int lowest(int[] values) {
    int lowest = values[0];
    for (int value : values) {
      lowest = value < lowest ? value : lowest;
    }
    return lowest;
  }
}
