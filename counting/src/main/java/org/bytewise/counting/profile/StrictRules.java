package org.bytewise.counting.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * Rules for reading the recording of a call whose code may try to hide its allocations: behind a
 * thread name, in an initialiser, or by deferring them until the call is over. Not thread-safe.
 */
public final class StrictRules {
  private final long firstThread;
  private final Predicate<String> judged;
  private final Map<String, Amount> putOff = new HashMap<>();

  /**
   * Creates the rules for one recording.
   *
   * @param firstThread the lowest thread id that may belong to the code, whatever the thread's
   *     name; the flight recorder's threads must have started before
   * @param judged the names of the classes under judgement
   */
  public StrictRules(long firstThread, Predicate<String> judged) {
    this.firstThread = firstThread;
    this.judged = judged;
  }

  /** Returns whether the code may have started the thread with this id. */
  boolean isStartedByCode(long thread) {
    return thread >= firstThread;
  }

  Predicate<String> judged() {
    return judged;
  }

  void putOff(String type, long bytes) {
    putOff.merge(type, new Amount(1, bytes), Amount::plus);
  }

  /** Returns what the code allocated on the calling thread after the call was over, by type. */
  public Map<String, Amount> putOff() {
    return Map.copyOf(putOff);
  }
}
