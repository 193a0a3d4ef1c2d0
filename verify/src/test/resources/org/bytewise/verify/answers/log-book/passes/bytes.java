import java.nio.ByteBuffer;
import java.util.BitSet;

/** Five bytes for each entry, and a bit for those that failed. */
final class LogBook {
  private static final int LENGTH = 5;

  private final ByteBuffer bytes;
  private final BitSet failed;

  LogBook(int capacity) {
    bytes = ByteBuffer.allocate(LENGTH * capacity);
    failed = new BitSet(capacity);
  }

  void add(int minute, int level, int millis, boolean hasFailed) {
    failed.set(size(), hasFailed);
    bytes.putShort((short) minute).put((byte) level).putChar((char) millis);
  }

  int size() {
    return bytes.position() / LENGTH;
  }

  int minute(int i) {
    return bytes.getShort(LENGTH * i);
  }

  int level(int i) {
    return bytes.get(LENGTH * i + 2);
  }

  int millis(int i) {
    return bytes.getChar(LENGTH * i + 3);
  }

  boolean failed(int i) {
    return failed.get(i);
  }
}
