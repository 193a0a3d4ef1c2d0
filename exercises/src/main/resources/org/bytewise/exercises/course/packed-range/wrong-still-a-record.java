final class PackedRange {
  private record Range(int lowest, int highest) {
    long packed() {
      return (long) highest << 32 | lowest & 0xffffffffL;
    }
  }

  static long of(int[] values) {
    int lowest = values[0];
    int highest = values[0];
    for (int value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return new Range(lowest, highest).packed();
  }
}
