final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    // TODO: create nothing
    Long sum = 0L;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * sizes[i];
    }
    return allocated - sum;
  }
}
