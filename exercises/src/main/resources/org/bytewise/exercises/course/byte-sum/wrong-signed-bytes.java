final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        sum += (byte) (value >>> shift);
      }
    }
    return sum;
  }
}
