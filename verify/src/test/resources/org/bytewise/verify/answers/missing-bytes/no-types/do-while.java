final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    int i = 0;
    do {
      allocated -= (long) counts[i] * sizes[i];
      i++;
    } while (i < counts.length);
    return allocated;
  }
}
