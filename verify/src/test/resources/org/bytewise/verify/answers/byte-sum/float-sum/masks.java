final class ByteSum {
  static int sum(int[] values) {
    float sum = 0;
    for (int v : values) sum += (v & 0xFF) + (v >>> 8 & 0xFF) + (v >>> 16 & 0xFF) + (v >>> 24);
    return (int) sum;
  }
}
