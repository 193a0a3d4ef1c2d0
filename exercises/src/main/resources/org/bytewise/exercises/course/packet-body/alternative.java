final class PacketBody {
  static byte[] of(byte[] packet) {
    if (packet.length < 4) {
      return null;
    }
    long length =
        (packet[0] & 0xffL) << 24
            | (packet[1] & 0xffL) << 16
            | (packet[2] & 0xffL) << 8
            | packet[3] & 0xffL;
    // As an unsigned number, a negative length is larger than any packet.
    if (4 + length > packet.length) {
      return null;
    }
    byte[] body = new byte[(int) length];
    System.arraycopy(packet, 4, body, 0, body.length);
    return body;
  }
}
