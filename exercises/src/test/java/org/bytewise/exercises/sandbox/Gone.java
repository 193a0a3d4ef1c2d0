package org.bytewise.exercises.sandbox;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bytewise.testing.Ending;

/** Tells whether processes have ended. A zombie counts as ended, although it still has an id. */
final class Gone {
  private Gone() {}

  static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || Processes.isGone(process.pid(), Processes.startOf(process.pid()));
  }

  static void await(List<ProcessHandle> processes) throws Exception {
    long hangs = System.nanoTime() + TimeUnit.MINUTES.toNanos(Ending.HANGS_MINUTES);
    for (ProcessHandle process : processes) {
      while (!isGone(process)) {
        if (System.nanoTime() > hangs) {
          throw new AssertionError("still alive: " + process.info());
        }
        awaitShortly(process);
      }
    }
  }

  /** The end of a zombie is not reported while nobody has asked for its exit status. */
  private static void awaitShortly(ProcessHandle process) throws Exception {
    try {
      process.onExit().get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // It is looked at again.
    }
  }
}
