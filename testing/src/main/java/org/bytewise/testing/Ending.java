package org.bytewise.testing;

import java.util.concurrent.TimeUnit;

/** Waits for processes that a test has started. Stateless. */
public final class Ending {
  /**
   * The time, in minutes, after which something is considered hung: far longer than anything in the
   * tests takes, even on an overloaded machine.
   */
  public static final int HANGS_MINUTES = 30;

  private Ending() {}

  /**
   * Waits for a process to end.
   *
   * @return its exit status
   * @throws AssertionError if it hangs; it is killed first
   */
  public static int of(Process process) throws InterruptedException {
    if (!process.waitFor(HANGS_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(
          "after " + HANGS_MINUTES + " minutes, this has not ended: " + process.info());
    }
    return process.exitValue();
  }
}
