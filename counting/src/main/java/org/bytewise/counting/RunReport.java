package org.bytewise.counting;

import java.util.List;
import java.util.Objects;

/**
 * The report of a run by the VM that ran the code. Immutable.
 *
 * @param threadId the Java id of the thread that ran the code
 * @param allocatedBytes the VM's own count of the bytes that the thread allocated in the run; -1 if
 *     the VM does not count
 * @param directBytes growth of the direct buffers' total capacity in the run, in bytes
 * @param elapsedNanos wall time of the run, in nanoseconds
 * @param recording the file with the allocation events; null if nothing was recorded
 * @param failure why nothing could be recorded, worded to follow "because"; null if recording
 *     succeeded
 * @param liveThreads names of the threads that the code left running
 * @param gapless whether everything that the code's threads allocated since the last run is
 *     recorded
 * @param goesOn whether the recording continues because such threads are alive
 * @param wentOn whether the recording had continued since the previous run because such threads
 *     were alive
 * @param empty whether nothing had to be recorded, because the VM's count of bytes proves that no
 *     object was created
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
    boolean wentOn,
    boolean empty) {
  public RunReport {
    liveThreads = List.copyOf(Objects.requireNonNull(liveThreads, "liveThreads"));
  }

  /**
   * Returns a report of a run with nothing before or after it.
   *
   * @param recording null if nothing was recorded
   * @param failure null if recording succeeded
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
        false,
        false);
  }

  /** Returns a report of a run that created no object, with nothing before or after it. */
  public static RunReport aloneAndEmpty(long threadId, long elapsedNanos) {
    return new RunReport(
        threadId, 0, 0, elapsedNanos, null, null, List.of(), true, false, false, true);
  }

  /** Returns this report with the given number of nanoseconds added to the elapsed time. */
  public RunReport longer(long nanos) {
    return new RunReport(
        threadId,
        allocatedBytes,
        directBytes,
        elapsedNanos + nanos,
        recording,
        failure,
        liveThreads,
        gapless,
        goesOn,
        wentOn,
        empty);
  }
}
