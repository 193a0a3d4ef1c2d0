package org.bytewise.layout;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Measures how long the current thread has been computing. A limit in this time means the same on a
 * busy machine as on a quiet one. Used by the thread that creates it.
 *
 * <p>It starts at the first look, so that short walks never load the management classes.
 */
final class ThreadClock {
  private long start = -1;

  /** Returns the time on a processor since the first call, in nanoseconds; 0 for the first call. */
  long elapsedNanos() {
    long now = now();
    if (start < 0) {
      start = now;
    }
    return now - start;
  }

  /** Falls back on wall time where the VM does not tell a thread's own. */
  private static long now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean told = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    return told ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
