import java.util.Arrays;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    return Arrays.stream(nanos)
        .skip(warmUp)
        .sorted()
        .skip((nanos.length - warmUp - 1) / 2)
        .findFirst()
        .getAsLong();
  }
}
