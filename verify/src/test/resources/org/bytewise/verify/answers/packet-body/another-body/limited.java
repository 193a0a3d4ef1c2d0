import java.util.Arrays;

final class PacketBody {
  private static final int LARGEST = 64 * 1024;

  static byte[] of(byte[] p) {
    if (p.length < 4) return null;
    int len = (p[0] & 0xff) << 24 | (p[1] & 0xff) << 16 | (p[2] & 0xff) << 8 | p[3] & 0xff;
    if (len < 0 || len > LARGEST || len > p.length - 4) return null;
    return Arrays.copyOfRange(p, 4, 4 + len);
  }
}
