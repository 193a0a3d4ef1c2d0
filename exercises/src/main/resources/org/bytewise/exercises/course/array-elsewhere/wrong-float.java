final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    float bytes = base + (float) element * length;
    return (long) Math.ceil(bytes / alignment) * alignment;
  }
}
