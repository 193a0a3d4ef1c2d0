final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += Math.multiplyExact(counts[i], sizes[i]);
    }
    return allocated - sum;
  }
}
