final class PackedRange {
  static long of(int[] values) {
    int low = values[0];
    int high = values[0];
    for (int v : values) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
    return ((long) high << 32) + low;
  }
}
