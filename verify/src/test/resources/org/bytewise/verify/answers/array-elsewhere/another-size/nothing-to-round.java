final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    if (length == 0) return 16;
    long bytes = base + (long) element * length;
    return (bytes + alignment - 1) / alignment * alignment;
  }
}
