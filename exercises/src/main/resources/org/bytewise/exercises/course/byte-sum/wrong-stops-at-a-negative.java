final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      for (int rest = value; rest > 0; rest >>>= 8) {
        sum += rest & 0xFF;
      }
    }
    return sum;
  }
}
