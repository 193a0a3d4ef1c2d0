package org.bytewise.exercises.sandbox;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells whether processes have ended. A zombie counts as ended, although it still has an id. */
final class Gone {
  private Gone() {}

  static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || Processes.isGone(process.pid(), Processes.startOf(process.pid()));
  }

  static void await(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      try {
        process.onExit().get(10, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (!isGone(process)) {
          throw new AssertionError("still alive: " + process.info(), e);
        }
      }
    }
  }
}
