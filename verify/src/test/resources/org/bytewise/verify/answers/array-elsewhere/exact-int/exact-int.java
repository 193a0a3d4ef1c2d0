final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    int bytes = Math.addExact(base, Math.multiplyExact(element, length));
    return (long) (bytes + alignment - 1) / alignment * alignment;
  }
}
