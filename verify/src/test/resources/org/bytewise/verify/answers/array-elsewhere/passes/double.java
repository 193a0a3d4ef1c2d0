final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    long bytes = base + (long) element * length;
    return (long) Math.ceil((double) bytes / alignment) * alignment;
  }
}
