final class PacketBody {
  static byte[] of(byte[] packet) {
    if (packet.length < 4 || packet[0] < 0) {
      return null;
    }
    int length =
        packet[0] << 24 | (packet[1] & 0xff) << 16 | (packet[2] & 0xff) << 8 | packet[3] & 0xff;
    byte[] body = new byte[length];
    int there = Math.min(length, packet.length - 4);
    System.arraycopy(packet, 4, body, 0, there);
    return there == length ? body : null;
  }
}
