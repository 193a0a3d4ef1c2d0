import java.util.Arrays;

final class PackedRange {
  static long of(int[] values) {
    Arrays.sort(values);
    return (long) values[values.length - 1] << 32 | values[0] & 0xffffffffL;
  }
}
