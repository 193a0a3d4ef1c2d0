import java.nio.charset.StandardCharsets;

final class SteadyLabel {
  private final byte[] out = "no. 0000000000".getBytes(StandardCharsets.US_ASCII);

  String of(int number) {
    int n = number > 999_999_999 ? 10 : 4;
    for (int p = 10_000; n < 10 && number >= p; p *= 10) if (++n == 9) break;
    for (int i = 3 + n, rest = number; i > 3; i--, rest /= 10) out[i] = (byte) ('0' + rest % 10);
    return new String(out, 0, 4 + n, StandardCharsets.ISO_8859_1);
  }
}
