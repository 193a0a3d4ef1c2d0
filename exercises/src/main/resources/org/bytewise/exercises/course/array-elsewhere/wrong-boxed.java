final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    Long bytes = base + (long) element * length;
    Long units = (bytes + alignment - 1) / alignment;
    return units * alignment;
  }
}
