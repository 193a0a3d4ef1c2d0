package org.bytewise.snippets.internal.child;

/**
 * What is thrown into a snippet's thread to stop it. The tool finds the one instance, and the
 * fields around it, through the debug interface; see {@code Debugger} on the other side.
 */
public final class StopRequest extends Error {
  private static final long serialVersionUID = 1L;

  /** How long a requested stop may take to arrive, in nanoseconds. */
  private static final long ARRIVAL_NANOS = 200_000_000;

  /** How often at least it is looked for: a busy machine may let that time pass at once. */
  private static final int LOOKS = 10_000;

  /** The instance that the tool throws into the thread; it has no stack trace to go stale. */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final StopRequest INSTANCE = new StopRequest();

  /** The thread on which a snippet runs at this moment; null between snippets. */
  static volatile Thread running;

  /** Whether the tool has asked for this run to be stopped. */
  static volatile boolean requested;

  private StopRequest() {
    super("stopped", null, false, false);
  }

  static void begin() {
    requested = false;
    running = Thread.currentThread();
  }

  /**
   * Ends the time in which the thread can be stopped. The exception arrives a moment after it was
   * requested: where it has been, it is awaited here, so that it hits nothing else. A snippet that
   * has caught it itself has been stopped all the same.
   *
   * @return whether the run was stopped
   */
  static boolean end() {
    boolean stopped = false;
    try {
      running = null;
      stopped = requested;
      long deadline = System.nanoTime() + ARRIVAL_NANOS;
      for (int looks = 0; requested && (looks < LOOKS || System.nanoTime() < deadline); looks++) {
        Thread.onSpinWait();
      }
    } catch (StopRequest arrived) {
      stopped = true;
    }
    over();
    return stopped;
  }

  /** A stop has arrived, or will not any more: nothing of it is left. Creates no object. */
  static void over() {
    running = null;
    requested = false;
    // A stop comes with an interrupt, and code may interrupt itself: that ends with the run.
    Thread.interrupted();
  }
}
