package org.bytewise.counting.program.child;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The counts of threads that have ended. The VM forgets a thread's count of bytes with the thread,
 * so each reads its own, as the last thing it does, and creates no object meanwhile. Thread-safe.
 */
final class EndedThreads implements Runnable {
  /** The numbers kept for each thread: its id, its bytes, and 1 if it is a carrier. */
  static final int PARTS = 3;

  /** How many threads may end between two calls of {@link #take}. */
  private static final int ROOM = 1 << 16;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Class<?> carrier;
  private final long[] ended = new long[PARTS * ROOM];
  private int size;
  private long unnoted;

  /** @param carrier the class of the threads that run virtual threads; null if there is none */
  EndedThreads(Class<?> carrier) {
    this.carrier = carrier;
  }

  /** Does once what creates objects at the first time. */
  void prepare() {
    run();
    size = 0;
  }

  /** Notes the current thread, which ends. */
  @Override
  public void run() {
    Thread thread = Thread.currentThread();
    note(
        thread.getId(),
        THREADS.getCurrentThreadAllocatedBytes(),
        thread.getClass() == carrier ? 1 : 0);
  }

  private synchronized void note(long id, long bytes, long carries) {
    if (size == ended.length) {
      unnoted++;
      return;
    }
    ended[size++] = id;
    ended[size++] = bytes;
    ended[size++] = carries;
  }

  /**
   * Moves the notes to an array.
   *
   * @return how many numbers were moved; at most as many as there is room for
   */
  synchronized int take(long[] into) {
    int taken = Math.min(size, into.length / PARTS * PARTS);
    System.arraycopy(ended, 0, into, 0, taken);
    System.arraycopy(ended, taken, ended, 0, size - taken);
    size -= taken;
    return taken;
  }

  /** Returns how many threads ended without a note, for lack of room. */
  synchronized long unnoted() {
    return unnoted;
  }
}
