final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      sum += value & 0xFF;
      sum += value >> 8 & 0xFF;
      sum += value >> 16 & 0xFF;
      sum += value >> 24;
    }
    return sum;
  }
}
