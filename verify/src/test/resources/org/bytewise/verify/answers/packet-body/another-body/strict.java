import java.util.Arrays;

final class PacketBody {
  private static final int HEADER = 4;

  static byte[] of(byte[] packet) {
    if (packet.length < HEADER) {
      return null;
    }
    int length = 0;
    for (int i = 0; i < HEADER; i++) {
      length = length << 8 | packet[i] & 0xff;
    }
    if (length < 0 || length != packet.length - HEADER) {
      return null;
    }
    return Arrays.copyOfRange(packet, HEADER, HEADER + length);
  }
}
