final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    long bytes = base + element * length;
    return (bytes + alignment - 1) / alignment * alignment;
  }
}
