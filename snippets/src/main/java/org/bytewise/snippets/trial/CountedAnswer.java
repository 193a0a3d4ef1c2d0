package org.bytewise.snippets.trial;

import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The result of a counted call and what it allocated.
 *
 * @param profile the profile of the call alone; its lines are those of the loaded sources, and its
 *     snippet numbers are their file names
 * @param putOffByType what the program's code, excluding {@code Trial}'s own, allocated after the
 *     call, when its result was inspected
 * @param elapsedNanos wall time of the call in nanoseconds, including recording
 */
public record CountedAnswer(
    TrialAnswer answer,
    AllocationProfile profile,
    Map<String, Amount> putOffByType,
    long elapsedNanos) {
  public CountedAnswer {
    putOffByType = Map.copyOf(putOffByType);
  }

  /** Returns what was allocated after the call, over all types. */
  public Amount putOff() {
    return putOffByType.values().stream().reduce(Amount.ZERO, Amount::plus);
  }
}
