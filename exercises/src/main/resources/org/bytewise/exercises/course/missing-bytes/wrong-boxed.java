final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    Long left = allocated;
    for (int i = 0; i < counts.length; i++) {
      left -= (long) counts[i] * sizes[i];
    }
    return left;
  }
}
