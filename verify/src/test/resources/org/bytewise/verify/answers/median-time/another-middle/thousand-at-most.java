import java.util.Arrays;

final class MedianTime {
  private static final long[] ROOM = new long[1000];

  static long of(long[] nanos, int warmUp) {
    int n = Math.min(ROOM.length, nanos.length - warmUp);
    System.arraycopy(nanos, warmUp, ROOM, 0, n);
    Arrays.sort(ROOM, 0, n);
    return ROOM[(n - 1) / 2];
  }
}
