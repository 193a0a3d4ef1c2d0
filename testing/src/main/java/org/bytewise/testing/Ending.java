package org.bytewise.testing;

import java.util.concurrent.TimeUnit;

/** The end of processes that a test has started. Stateless. */
public final class Ending {
  /**
   * How long a process may take, in minutes, before it is taken to hang. On a machine with ten
   * times the work that it can do, everything here takes ten times as long and is still right.
   */
  private static final int HANGS = 30;

  private Ending() {}

  /**
   * Waits for a process to end.
   *
   * @return its exit status
   * @throws AssertionError if it hangs; then it has been ended
   */
  public static int of(Process process) throws InterruptedException {
    if (!process.waitFor(HANGS, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(
          "after " + HANGS + " minutes, this has not ended: " + process.info());
    }
    return process.exitValue();
  }
}
