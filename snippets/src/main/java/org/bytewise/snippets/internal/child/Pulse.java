package org.bytewise.snippets.internal.child;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.bytewise.snippets.internal.wire.LinkFrame;

/**
 * Reports how much a snippet has allocated while it is running. Requests are handled by another
 * thread, so that they do not affect the figures of the code. {@link #answer} is used by one
 * thread, the static methods by the snippets' thread.
 */
final class Pulse {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long NOT_RUNNING = -1;

  private static volatile long start = NOT_RUNNING;

  private final long threadId;
  private final OutputRing ring;

  Pulse(Thread snippets, OutputRing ring) {
    this.threadId = snippets.getId();
    this.ring = ring;
  }

  /**
   * Begins a run; creates no objects.
   *
   * @param threadBytes the bytes that the thread has allocated so far
   */
  static void begin(long threadBytes) {
    start = threadBytes;
  }

  /** Ends the run; creates no objects. */
  static void end() {
    start = NOT_RUNNING;
  }

  void answer() throws IOException {
    long before = start;
    long bytes = before < 0 ? -1 : THREADS.getThreadAllocatedBytes(threadId) - before;
    byte[] payload = ByteBuffer.allocate(Long.BYTES).putLong(bytes).array();
    ring.write(LinkFrame.PULSE_ANSWER, payload, 0, payload.length);
  }
}
