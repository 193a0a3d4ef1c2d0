final class ByteSum {
  static int sum(int[] values) {
    short sum = 0;
    for (int value : values) {
      sum += (value >>> 24) + (value >>> 16 & 0xFF) + (value >>> 8 & 0xFF) + (value & 0xFF);
    }
    return sum;
  }
}
