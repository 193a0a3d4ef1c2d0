package org.bytewise.snippets.internal.child;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.bytewise.counting.recorder.SteadyThread;
import org.bytewise.snippets.internal.wire.ChildCommands;

/**
 * Ends the child VM before a snippet that starts threads without end can harm the machine: no VM
 * flag limits their number.
 */
final class ThreadLimit implements Runnable {
  /**
   * The maximum number of live threads; a lesson on threads needs dozens, a thread bomb creates
   * thousands.
   */
  private static final int MOST = 2_000;

  private static final long PERIOD_MILLIS = 20;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private boolean running;

  ThreadLimit() {
    SteadyThread.start("bytewise-thread-limit", this);
  }

  synchronized void watch(boolean on) {
    running = on;
    if (on) {
      notifyAll();
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        synchronized (this) {
          while (!running) {
            wait();
          }
          wait(PERIOD_MILLIS);
        }
        if (threads.getThreadCount() > MOST) {
          Runtime.getRuntime().halt(ChildCommands.EXIT_TOO_MANY_THREADS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
