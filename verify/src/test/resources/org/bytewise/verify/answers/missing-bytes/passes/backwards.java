final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    for (int i = counts.length - 1; i >= 0; i--) {
      allocated -= Math.multiplyFull(counts[i], sizes[i]);
    }
    return allocated;
  }
}
