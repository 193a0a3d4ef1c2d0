package org.bytewise.counting.profile;

import java.util.function.Predicate;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * Rules for reading the recording of a call whose code may try to hide its allocations: behind a
 * thread name, in an initialiser, or by deferring them until the call is over. Not thread-safe.
 */
public final class StrictRules {
  private final long firstThread;
  private final long firstRecorderThread;
  private final long endOfRecorderThreads;
  private final Predicate<String> judged;
  private Amount putOff = Amount.ZERO;

  /**
   * Creates the rules for one recording.
   *
   * @param firstThread the lowest thread id that may belong to the code, whatever the thread's
   *     name, except for the flight recorder's threads
   * @param firstRecorderThread the lowest id that a thread of the flight recorder may have
   * @param endOfRecorderThreads one more than the highest such id
   * @param judged the names of the classes under judgement
   */
  public StrictRules(
      long firstThread,
      long firstRecorderThread,
      long endOfRecorderThreads,
      Predicate<String> judged) {
    this.firstThread = firstThread;
    this.firstRecorderThread = firstRecorderThread;
    this.endOfRecorderThreads = endOfRecorderThreads;
    this.judged = judged;
  }

  /** Returns whether the code may have started the thread with this id. */
  boolean isStartedByCode(long thread) {
    boolean byRecorder = thread >= firstRecorderThread && thread < endOfRecorderThreads;
    return thread >= firstThread && !byRecorder;
  }

  Predicate<String> judged() {
    return judged;
  }

  void putOff(long bytes) {
    putOff = putOff.plus(new Amount(1, bytes));
  }

  /** Returns what the code allocated on the calling thread after the call was over. */
  public Amount putOff() {
    return putOff;
  }
}
