import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

final class PacketBody {
  static byte[] of(byte[] packet) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(packet);
      int length = buffer.getInt();
      if (length < 0) {
        return null;
      }
      // TODO Is the body there at all?
      byte[] body = new byte[length];
      buffer.get(body);
      return body;
    } catch (BufferUnderflowException e) {
      return null;
    }
  }
}
