package org.bytewise.snippets.internal.child;

/**
 * The error thrown into a snippet's thread to stop it. The tool finds the single instance, and the
 * fields around it, through the debug interface; see {@code Debugger} on the tool's side.
 */
public final class StopRequest extends Error {
  private static final long serialVersionUID = 1L;

  /** How long a requested stop may take to arrive, in nanoseconds. */
  private static final long ARRIVAL_NANOS = 200_000_000;

  /** The minimum number of checks for its arrival: on a busy machine that time may pass at once. */
  private static final int LOOKS = 10_000;

  /**
   * The instance that the tool throws into the thread; without a stack trace, which would go stale.
   */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final StopRequest INSTANCE = new StopRequest();

  /** The thread on which a snippet is currently running; null between snippets. */
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
   * Ends the period in which the thread can be stopped. The error arrives shortly after it was
   * requested; if one was requested, this method waits for it, so that it hits nothing else. A
   * snippet that caught it itself still counts as stopped.
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

  /** Clears the state of a stop that has arrived or can no longer arrive. Creates no objects. */
  static void over() {
    running = null;
    requested = false;
    // A stop comes with an interrupt, and code may interrupt itself: neither outlives the run.
    Thread.interrupted();
  }
}
