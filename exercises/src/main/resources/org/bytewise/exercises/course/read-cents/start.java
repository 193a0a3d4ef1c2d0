import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    // TODO Read the digits from the array, and create nothing.
    String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }
}
