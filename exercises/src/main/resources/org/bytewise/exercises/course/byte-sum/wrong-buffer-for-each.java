import java.nio.ByteBuffer;

final class ByteSum {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      for (byte b : ByteBuffer.allocate(Integer.BYTES).putInt(value).array()) {
        sum += b & 0xFF;
      }
    }
    return sum;
  }
}
