final class PacketBody {
  static byte[] of(byte[] packet) {
    long length = 0;
    for (int i = 0; i < 4; i++) {
      if (i >= packet.length) {
        return null;
      }
      length = length * 256 + Byte.toUnsignedLong(packet[i]);
    }
    if (Long.compare(length, packet.length - 4L) > 0) {
      return null;
    }
    byte[] body = new byte[(int) length];
    for (int i = 0; i < body.length; i++) {
      body[i] = packet[4 + i];
    }
    return body;
  }
}
