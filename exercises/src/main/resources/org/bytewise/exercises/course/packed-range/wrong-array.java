final class PackedRange {
  static long of(int[] values) {
    int[] range = {values[0], values[0]};
    for (int value : values) {
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
    }
    return (long) range[1] << 32 | range[0] & 0xffffffffL;
  }
}
