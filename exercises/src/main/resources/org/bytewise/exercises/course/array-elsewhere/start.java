import java.math.BigInteger;

final class ArrayElsewhere {
  static long of(int base, int element, int alignment, int length) {
    // TODO: create nothing
    BigInteger unit = BigInteger.valueOf(alignment);
    BigInteger bytes =
        BigInteger.valueOf(element).multiply(BigInteger.valueOf(length)).add(BigInteger.valueOf(base));
    BigInteger rest = bytes.mod(unit);
    return (rest.signum() == 0 ? bytes : bytes.add(unit).subtract(rest)).longValueExact();
  }
}
