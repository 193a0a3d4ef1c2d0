package org.bytewise.counting.recorder;

/**
 * A thread that ignores interrupts. The measured code can find and interrupt every thread of its
 * VM; an interrupt would close a flight recorder file that is being written.
 */
public final class SteadyThread extends Thread {
  private SteadyThread(String name, Runnable task) {
    super(task, name);
    setDaemon(true);
  }

  /**
   * Starts a daemon thread.
   *
   * @param name must start with {@code bytewise-}, so that the thread is not taken for one of the
   *     code's
   */
  public static Thread start(String name, Runnable task) {
    Thread thread = new SteadyThread(name, task);
    thread.start();
    return thread;
  }

  /** Does nothing: this thread never needs to end before its VM does. */
  @Override
  public void interrupt() {}
}
