import java.util.Arrays;

final class PacketBody {
  static byte[] of(byte[] p) {
    if (p.length < 4 || p[0] != 0 || p[1] != 0) return null;
    int len = (p[2] & 0xff) << 8 | p[3] & 0xff;
    return len > p.length - 4 ? null : Arrays.copyOfRange(p, 4, 4 + len);
  }
}
