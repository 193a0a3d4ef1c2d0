final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    return -Math.floorDiv(-(Math.multiplyFull(element, length) + base), (long) alignment)
        * alignment;
  }
}
