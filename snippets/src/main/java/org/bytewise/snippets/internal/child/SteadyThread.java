package org.bytewise.snippets.internal.child;

/**
 * A thread that nothing interrupts. The learner's code finds every thread of its VM, and may interrupt
 * them all; a file of the flight recorder that is being written at that moment would be closed.
 */
final class SteadyThread extends Thread {
  SteadyThread(String name, Runnable task) {
    super(task, name);
  }

  /** Does nothing: this thread has no reason to end before its VM does. */
  @Override
  public void interrupt() {}
}
