final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) sum += (double) counts[i] * sizes[i];
    return (long) (allocated - sum);
  }
}
