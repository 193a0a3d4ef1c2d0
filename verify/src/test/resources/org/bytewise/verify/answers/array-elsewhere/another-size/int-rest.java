final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    long bytes = base + (long) element * length;
    int rest = (int) bytes % alignment;
    return rest == 0 ? bytes : bytes + alignment - rest;
  }
}
