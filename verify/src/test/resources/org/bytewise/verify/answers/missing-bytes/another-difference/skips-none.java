final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    for (int i = 0; i < counts.length && counts[i] != 0; i++) {
      allocated -= Math.multiplyFull(counts[i], sizes[i]);
    }
    return allocated;
  }
}
