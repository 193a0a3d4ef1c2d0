final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    long bytes = Math.addExact(base, Math.multiplyExact((long) element, length));
    return bytes + alignment - 1 & -alignment;
  }
}
