package org.bytewise.snippets.internal.wire;

import java.io.Serializable;
import java.util.List;

/**
 * What the child VM knows of the run of one snippet.
 *
 * @param threadId the snippet's thread
 * @param allocatedBytes the VM's own count of the bytes that the thread allocated in the run; -1
 *     where the VM does not count
 * @param directBytes growth of the direct buffers' total capacity in the run, in bytes
 * @param elapsedNanos wall time of the run, in nanoseconds
 * @param recording the file that holds the allocation events; null where nothing was recorded
 * @param failure why nothing could be recorded; null where it could
 * @param stopped whether the tool stopped it
 * @param nullValue whether the snippet's value is null, or it has none
 * @param liveThreads names of the threads that snippets have left running
 */
public record RunReport(
    long threadId,
    long allocatedBytes,
    long directBytes,
    long elapsedNanos,
    String recording,
    String failure,
    boolean stopped,
    boolean nullValue,
    List<String> liveThreads)
    implements Serializable {

  /** This report for a run that was stopped after all, while its value was turned into text. */
  public RunReport asStopped() {
    return new RunReport(
        threadId,
        allocatedBytes,
        directBytes,
        elapsedNanos,
        recording,
        failure,
        true,
        nullValue,
        liveThreads);
  }
}
