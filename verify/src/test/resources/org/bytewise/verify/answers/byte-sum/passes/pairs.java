/** Adds two bytes at a time, in the two halves of an int. */
final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      int pairs = (values[i] & 0x00FF00FF) + (values[i] >>> 8 & 0x00FF00FF);
      sum += (pairs & 0xFFFF) + (pairs >>> 16);
    }
    return sum;
  }
}
