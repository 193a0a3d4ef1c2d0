import java.nio.ByteBuffer;

final class ByteSum {
  static int sum(int[] values) {
    ByteBuffer one = ByteBuffer.allocateDirect(Integer.BYTES);
    int sum = 0;
    for (int value : values) {
      one.putInt(0, value);
      for (int i = 0; i < Integer.BYTES; i++) {
        sum += one.get(i) & 0xFF;
      }
    }
    return sum;
  }
}
