package org.bytewise.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that keep every processor of the machine busy, for tests whose outcome must not depend
 * on that. Closing ends them; otherwise they end by themselves after some minutes.
 */
public final class BusyProcesses implements AutoCloseable {
  private static final int PER_PROCESSOR = 4;

  /** A shell counts at most about a million per second. */
  private static final String WORK = "i=0; while [ $i -lt 200000000 ]; do i=$((i+1)); done";

  private final List<Process> all = new ArrayList<>();

  private BusyProcesses() {}

  /** Starts four for each processor. */
  public static BusyProcesses start() throws IOException {
    BusyProcesses busy = new BusyProcesses();
    for (int i = PER_PROCESSOR * Runtime.getRuntime().availableProcessors(); i > 0; i--) {
      // Linux divides processor time among sessions first, and each jail is a session of its own.
      busy.all.add(new ProcessBuilder("setsid", "sh", "-c", WORK).start());
    }
    return busy;
  }

  /** Returns whether all of them are still at work. */
  public boolean areAlive() {
    return all.stream().allMatch(Process::isAlive);
  }

  @Override
  public void close() {
    all.forEach(Process::destroyForcibly);
  }
}
