package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream into the ring, as frames of one kind. Closing it does nothing. */
final class RingStream extends OutputStream {
  private final OutputRing ring;
  private final byte kind;
  private final byte[] single = new byte[1];

  RingStream(OutputRing ring, byte kind) {
    this.ring = ring;
    this.kind = kind;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    single[0] = (byte) b;
    ring.write(kind, single, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) throws IOException {
    if (len > 0) {
      ring.write(kind, b, off, len);
    }
  }
}
