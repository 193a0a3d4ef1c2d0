final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      for (int rest = value; rest != 0; rest /= 256) {
        sum += rest % 256;
      }
    }
    return sum;
  }
}
