import java.nio.ByteBuffer;

final class ByteSum {
  private static ByteBuffer buffer = ByteBuffer.allocate(64);

  static int sum(int[] values) {
    if (buffer.capacity() < 4 * values.length) {
      buffer = ByteBuffer.allocate(4 * values.length);
    }
    buffer.clear();
    for (int value : values) {
      buffer.putInt(value);
    }
    int sum = 0;
    for (byte one : buffer.array()) {
      sum += Byte.toUnsignedInt(one);
    }
    return sum;
  }
}
