package org.bytewise.counting.profile;

import java.util.function.Predicate;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * How the recording of a call is read whose code may try to hide what it creates: by the name of a
 * thread, in an initialiser, or by putting it off until the call is over. Not thread-safe.
 */
public final class StrictRules {
  private final long firstThread;
  private final long firstRecorderThread;
  private final long endOfRecorderThreads;
  private final Predicate<String> judged;
  private Amount putOff = Amount.ZERO;

  /**
   * Rules for one recording.
   *
   * @param firstThread from this number on, threads were started by the code, whatever their name,
   *     but for those that the flight recorder started
   * @param firstRecorderThread the lowest number that a thread of the flight recorder may have
   * @param endOfRecorderThreads the number behind the highest
   * @param judged the names of the classes that are judged
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

  /** Whether the code may have started a thread of this number. */
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

  /** What the code has created on the calling thread when the call was over. */
  public Amount putOff() {
    return putOff;
  }
}
