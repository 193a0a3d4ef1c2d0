import java.nio.ByteBuffer;

final class ByteSum {
  static int sum(int[] values) {
    // TODO This takes memory outside the heap at each call; do without.
    ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * Integer.BYTES);
    for (int value : values) {
      bytes.putInt(value);
    }
    bytes.flip();
    int sum = 0;
    while (bytes.hasRemaining()) {
      sum += bytes.get() & 0xFF;
    }
    return sum;
  }
}
