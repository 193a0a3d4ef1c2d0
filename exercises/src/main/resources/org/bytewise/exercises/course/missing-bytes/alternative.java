final class MissingBytes {
  static long of(long allocated, int[] counts, int[] sizes) {
    long left = allocated;
    int i = 0;
    while (i < sizes.length) {
      long size = sizes[i];
      left -= size * counts[i++];
    }
    return left;
  }
}
