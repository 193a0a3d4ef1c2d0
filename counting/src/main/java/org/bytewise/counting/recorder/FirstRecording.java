package org.bytewise.counting.recorder;

/**
 * Prepares a recorder on a thread of its own, while the VM's other parts are being prepared:
 * through the Java API it takes as long as all of them.
 */
public final class FirstRecording {
  private final Thread thread;

  private FirstRecording(Thread thread) {
    this.thread = thread;
  }

  /** Starts preparing a recorder. */
  public static FirstRecording begin(Recorder recorder) {
    return new FirstRecording(
        SteadyThread.start("bytewise-first-recording", () -> recorder.prepare(true)));
  }

  /** Waits for its end, so that none of it is recorded during a run. */
  public void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      // Its caller, a SteadyThread, ignores interrupts.
      throw new IllegalStateException(e);
    }
  }
}
