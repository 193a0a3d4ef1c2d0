package org.bytewise.counting.internal.recording;

/**
 * The allocation events of a part of a recording. Millions of events differ in little: each is an
 * index into those that are alike. The arrays belong to whoever is given the batch.
 *
 * @param alike what events have in common, each once
 * @param order an event each, in the order of time
 * @param length how many of {@code order} count
 * @param lost whether the VM has dropped events
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared; a list costs ten times.
public record AllocationBatch(Allocation[] alike, int[] order, int length, boolean lost) {
  /** Takes batches, in the order of time. */
  public interface Taker {
    /**
     * Takes a batch.
     *
     * @return whether to go on
     */
    boolean take(AllocationBatch batch);
  }
}
