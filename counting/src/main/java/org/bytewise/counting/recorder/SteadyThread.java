package org.bytewise.counting.recorder;

/**
 * A thread that nothing interrupts. The code that is measured finds every thread of its VM, and may
 * interrupt them all; a file of the flight recorder that is being written at that moment would be
 * closed.
 */
public final class SteadyThread extends Thread {
  private SteadyThread(String name, Runnable task) {
    super(task, name);
    setDaemon(true);
  }

  /**
   * Starts a daemon thread.
   *
   * @param name begins with {@code bytewise-}, so that the thread is not taken for one of the
   *     code's
   */
  public static Thread start(String name, Runnable task) {
    Thread thread = new SteadyThread(name, task);
    thread.start();
    return thread;
  }

  /** Does nothing: this thread has no reason to end before its VM does. */
  @Override
  public void interrupt() {}
}
