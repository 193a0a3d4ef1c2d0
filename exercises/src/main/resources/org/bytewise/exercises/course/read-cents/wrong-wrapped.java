import java.nio.ByteBuffer;

final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, to - from);
    boolean negative = bytes[from] == '-';
    long cents = 0;
    int missing = 2;
    boolean behindPoint = false;
    while (rest.hasRemaining()) {
      byte letter = rest.get();
      if (letter == '.') {
        behindPoint = true;
      } else if (letter != '-') {
        cents = cents * 10 + letter - '0';
        missing -= behindPoint ? 1 : 0;
      }
    }
    for (; missing > 0; missing--) {
      cents *= 10;
    }
    return negative ? -cents : cents;
  }
}
