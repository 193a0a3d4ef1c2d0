final class PackedRange {
  private record Range(int lowest, int highest) {}

  static long of(int[] values) {
    // TODO: create nothing
    Range range = new Range(values[0], values[0]);
    for (int value : values) {
      range = new Range(Math.min(range.lowest(), value), Math.max(range.highest(), value));
    }
    return (long) range.highest() << 32 | range.lowest() & 0xffffffffL;
  }
}
