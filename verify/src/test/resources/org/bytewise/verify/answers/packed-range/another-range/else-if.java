final class PackedRange {
  static long of(int[] values) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int v : values) {
      if (v < low) low = v;
      else if (v > high) high = v;
    }
    if (values.length == 1) high = low;
    return (long) high << 32 | low & 0xffffffffL;
  }
}
