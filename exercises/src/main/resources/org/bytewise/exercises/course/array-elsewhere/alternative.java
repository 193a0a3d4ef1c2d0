final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    long bytes = length;
    bytes *= element;
    bytes += base;
    while (bytes % alignment != 0) {
      bytes++;
    }
    return bytes;
  }
}
