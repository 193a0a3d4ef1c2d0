import java.nio.ByteBuffer;

final class PacketBody {
  static byte[] of(byte[] packet) {
    ByteBuffer buffer = ByteBuffer.wrap(packet);
    if (buffer.remaining() < Integer.BYTES) {
      return null;
    }
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      return null;
    }
    byte[] body = new byte[length];
    buffer.get(body);
    return body;
  }
}
