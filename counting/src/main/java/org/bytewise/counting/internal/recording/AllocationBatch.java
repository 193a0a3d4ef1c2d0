package org.bytewise.counting.internal.recording;

/**
 * The allocation events of a part of a recording. Most of its millions of events are equal, so each
 * is an index into the distinct ones. The receiver of the batch owns the arrays.
 *
 * @param alike the distinct events
 * @param order the index into {@code alike} of each event, in time order
 * @param length the number of valid elements in {@code order}
 * @param lost whether the VM dropped events
 * @param threads the recording's own number of the thread of each of the distinct events: it tells
 *     threads apart even where they have ended and nothing else is known of them
 * @param virtual whether it is a virtual thread, for each of the distinct events
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared; a list costs ten times.
public record AllocationBatch(
    Allocation[] alike, int[] order, int length, boolean lost, long[] threads, boolean[] virtual) {
  /** Receives batches in time order. */
  public interface Taker {
    /**
     * Processes a batch.
     *
     * @return whether to continue
     */
    boolean take(AllocationBatch batch);
  }
}
