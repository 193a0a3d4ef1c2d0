package org.bytewise.counting;

import java.util.List;
import java.util.Objects;

/**
 * What the VM that ran some code knows of the run. Immutable.
 *
 * @param threadId the Java id of the thread that ran the code
 * @param allocatedBytes the VM's own count of the bytes that the thread allocated in the run; -1
 *     where the VM does not count
 * @param directBytes growth of the direct buffers' total capacity in the run, in bytes
 * @param elapsedNanos wall time of the run, in nanoseconds
 * @param recording the file that holds the allocation events; null where nothing was recorded
 * @param failure why nothing could be recorded, as it stands after "because"; null where it could
 * @param liveThreads names of the threads that code has left running
 * @param gapless whether all that threads of the code have allocated since the last run is recorded
 * @param goesOn whether the recording goes on, because such threads are alive
 * @param wentOn whether it had gone on since the run before, because such threads were alive
 */
public record RunReport(
    long threadId,
    long allocatedBytes,
    long directBytes,
    long elapsedNanos,
    String recording,
    String failure,
    List<String> liveThreads,
    boolean gapless,
    boolean goesOn,
    boolean wentOn) {
  /** Copies the list. */
  public RunReport {
    liveThreads = List.copyOf(Objects.requireNonNull(liveThreads, "liveThreads"));
  }

  /**
   * Returns a report of a run with nothing before it and nothing after it.
   *
   * @param recording null where nothing was recorded
   * @param failure null where it could be
   */
  public static RunReport alone(
      long threadId,
      long allocatedBytes,
      long directBytes,
      long elapsedNanos,
      String recording,
      String failure) {
    return new RunReport(
        threadId,
        allocatedBytes,
        directBytes,
        elapsedNanos,
        recording,
        failure,
        List.of(),
        true,
        false,
        false);
  }
}
