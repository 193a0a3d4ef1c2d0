import java.nio.charset.StandardCharsets;

final class SvgPath {
  private final byte[] bytes;
  private int at;

  private SvgPath(int points) {
    bytes = new byte[points * 9];
  }

  static String of(int[] xs, int[] ys) {
    SvgPath path = new SvgPath(xs.length);
    for (int i = 0; i < xs.length; i++) {
      if (i > 0) path.put(' ');
      path.put(i > 0 ? 'L' : 'M');
      path.number(xs[i]);
      path.put(',');
      path.number(ys[i]);
    }
    return new String(path.bytes, 0, path.at, StandardCharsets.ISO_8859_1);
  }

  private void put(int character) {
    bytes[at++] = (byte) character;
  }

  private void number(int n) {
    if (n >= 10) number(n / 10);
    put('0' + n % 10);
  }
}
