package org.bytewise.snippets.internal.count;

import java.util.function.Predicate;
import org.bytewise.snippets.AllocationProfile.Amount;

/**
 * How the recording of a call is read whose code may try to hide what it creates: by the name of a
 * thread, in an initialiser, or by putting it off until the call is over. Not thread-safe.
 */
public final class StrictRules {
  private final String caller;
  private final long firstThread;
  private final Predicate<String> judged;
  private Amount putOff = Amount.ZERO;

  /**
   * Rules for one recording.
   *
   * @param caller the class that calls the code
   * @param firstThread from this number on, threads were started by the code, whatever their name
   * @param judged the names of the classes that are judged
   */
  public StrictRules(String caller, long firstThread, Predicate<String> judged) {
    this.caller = caller;
    this.firstThread = firstThread;
    this.judged = judged;
  }

  String caller() {
    return caller;
  }

  long firstThread() {
    return firstThread;
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
