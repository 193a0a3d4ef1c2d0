import java.nio.ByteBuffer;

final class ByteSum {
  static int sum(int[] values) {
    ByteBuffer one = ByteBuffer.allocate(Integer.BYTES);
    int sum = 0;
    for (int value : values) {
      one.putInt(0, value);
      for (int i = 0; i < Integer.BYTES; i++) {
        sum += Byte.toUnsignedInt(one.get(i));
      }
    }
    return sum;
  }
}
