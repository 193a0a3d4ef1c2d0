package org.bytewise.snippets.trial;

import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The result of a counted call and what it allocated.
 *
 * @param profile the profile of the call alone; its lines are those of the loaded sources, and its
 *     snippet numbers are their file names
 * @param allocated the bytes that the calling thread allocated, one-time allocations included; -1
 *     if unknown
 * @param putOff what the program's code, excluding {@code Trial}'s own, allocated after the call,
 *     when its result was inspected
 * @param elapsedNanos wall time of the call in nanoseconds, including recording
 */
public record CountedAnswer(
    TrialAnswer answer,
    AllocationProfile profile,
    long allocated,
    Amount putOff,
    long elapsedNanos) {}
