import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

final class PacketBody {
  static byte[] of(byte[] packet) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(packet);
      byte[] body = new byte[buffer.getInt()];
      buffer.get(body);
      return body;
    } catch (BufferUnderflowException | NegativeArraySizeException | OutOfMemoryError e) {
      return null;
    }
  }
}
