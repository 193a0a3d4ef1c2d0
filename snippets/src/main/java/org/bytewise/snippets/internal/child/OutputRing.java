package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.io.OutputStream;
import org.bytewise.snippets.internal.wire.LinkFrame;

/**
 * A ring buffer of frames to the tool, which a separate thread writes to the socket. A snippet's
 * thread only copies into the ring: no Java object is created for its output, and none is
 * attributed to it. A thread that is stopped in the middle of a write leaves the ring unchanged,
 * because a frame counts only after the last step, moving the tail.
 *
 * <p>Thread-safe.
 */
final class OutputRing implements Runnable {
  private static final int CAPACITY = 1 << 16;

  /** The maximum payload of one frame, in bytes; longer writes take several frames. */
  private static final int MAX_PAYLOAD = 1 << 13;

  private final byte[] ring = new byte[CAPACITY];
  private final byte[] header = new byte[LinkFrame.HEADER];
  private final OutputStream socket;

  /** Total bytes ever removed and added; the ring's indices are these modulo its capacity. */
  private long head;

  private long tail;
  private boolean broken;

  OutputRing(OutputStream socket) {
    this.socket = socket;
  }

  /** Queues bytes for sending; blocks while the ring is full. */
  void write(byte kind, byte[] source, int offset, int length) throws IOException {
    int done = 0;
    do {
      int part = Math.min(MAX_PAYLOAD, length - done);
      writeFrame(kind, source, offset + done, part);
      done += part;
    } while (done < length);
  }

  private synchronized void writeFrame(byte kind, byte[] source, int offset, int length)
      throws IOException {
    try {
      while (!broken && CAPACITY - (tail - head) < LinkFrame.HEADER + length) {
        wait();
      }
    } catch (InterruptedException e) {
      // The learner's own code may have interrupted its thread, which keeps its interrupt status.
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    }
    if (broken) {
      throw new IOException("the connection to Bytewise is closed");
    }
    LinkFrame.putHeader(header, 0, kind, length);
    copyIn(tail, header, 0, LinkFrame.HEADER);
    copyIn(tail + LinkFrame.HEADER, source, offset, length);
    tail += LinkFrame.HEADER + length;
    notifyAll();
  }

  private void copyIn(long position, byte[] source, int offset, int length) {
    int at = (int) (position % CAPACITY);
    int first = Math.min(length, CAPACITY - at);
    System.arraycopy(source, offset, ring, at, first);
    System.arraycopy(source, offset + first, ring, 0, length - first);
  }

  @Override
  public void run() {
    try {
      while (true) {
        int from;
        int length;
        synchronized (this) {
          while (head == tail) {
            wait();
          }
          from = (int) (head % CAPACITY);
          length = (int) Math.min(tail - head, CAPACITY - from);
        }
        socket.write(ring, from, length);
        synchronized (this) {
          head += length;
          notifyAll();
        }
      }
    } catch (IOException | InterruptedException e) {
      synchronized (this) {
        broken = true;
        notifyAll();
      }
    }
  }
}
