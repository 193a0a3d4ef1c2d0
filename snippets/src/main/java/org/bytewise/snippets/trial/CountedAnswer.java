package org.bytewise.snippets.trial;

import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * What a counted call did, and what it allocated.
 *
 * @param profile of the call alone; its lines are those of the loaded sources, and its snippets'
 *     numbers the names of their files
 * @param putOff what the program's code, without {@code Trial}'s own, created when the call was
 *     over and its result was looked at
 * @param elapsedNanos wall time of the call, in nanoseconds, its recording included
 */
public record CountedAnswer(
    TrialAnswer answer, AllocationProfile profile, Amount putOff, long elapsedNanos) {}
