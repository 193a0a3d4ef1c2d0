package org.bytewise.snippets.trial;

import org.bytewise.snippets.AllocationProfile;

/**
 * What a counted call did, and what it allocated.
 *
 * @param profile of the call alone; its lines are those of the loaded sources, and its snippets' numbers
 *     the names of their files
 * @param elapsedNanos wall time of the call, in nanoseconds, its recording included
 */
public record CountedAnswer(TrialAnswer answer, AllocationProfile profile, long elapsedNanos) {}
