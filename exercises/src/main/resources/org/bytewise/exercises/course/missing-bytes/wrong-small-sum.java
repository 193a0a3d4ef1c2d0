final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * sizes[i];
    }
    return allocated - sum;
  }
}
