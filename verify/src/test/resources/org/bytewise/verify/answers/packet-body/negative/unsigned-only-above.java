import java.nio.ByteBuffer;

final class PacketBody {
  static byte[] of(byte[] packet) {
    if (packet.length < 4) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(packet);
    int length = buffer.getInt();
    if (length > buffer.remaining()) {
      return null;
    }
    byte[] body = new byte[length];
    buffer.get(body);
    return body;
  }
}
