package org.bytewise.snippets.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A queue of bytes that the link's thread receives and another thread reads. Reading creates no
 * objects. Thread-safe.
 */
public final class ByteQueue extends InputStream {
  /** Called by a reader that finds no bytes, before it waits. */
  public interface Hunger {
    void wanted() throws IOException;
  }

  private final Hunger hunger;
  private byte[] bytes = new byte[1 << 13];
  private int from;
  private int to;
  private boolean ended;
  private boolean asked;

  public ByteQueue(Hunger hunger) {
    this.hunger = hunger;
  }

  /** Adds bytes for the reader; called by the link's thread. */
  public synchronized void add(byte[] more) {
    if (bytes.length - to < more.length) {
      int used = to - from;
      bytes =
          Arrays.copyOfRange(bytes, from, from + Math.max(bytes.length, 2 * (used + more.length)));
      from = 0;
      to = used;
    }
    System.arraycopy(more, 0, bytes, to, more.length);
    to += more.length;
    asked = false;
    notifyAll();
  }

  /** Makes the next reader that finds no bytes see the end of the stream, once. */
  public synchronized void end() {
    ended = true;
    asked = false;
    notifyAll();
  }

  /** Discards unread bytes and any end, for a new snippet. */
  public synchronized void clear() {
    from = 0;
    to = 0;
    ended = false;
    asked = false;
  }

  @Override
  public synchronized int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    return bytes[from++] & 0xff;
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, to - from);
    System.arraycopy(bytes, from, target, offset, part);
    from += part;
    return part;
  }

  @Override
  public synchronized int available() {
    return to - from;
  }

  private boolean fill() throws IOException {
    while (from == to) {
      if (ended) {
        return false;
      }
      if (!asked) {
        asked = true;
        hunger.wanted();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while reading", e);
      }
    }
    return true;
  }
}
