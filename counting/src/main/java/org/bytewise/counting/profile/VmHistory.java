package org.bytewise.counting.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;

/**
 * The state shared by successive readers of one VM's recordings: which chunks have been read, what
 * other threads have allocated since the last run, and what was classified as one-time.
 * Thread-safe.
 */
public final class VmHistory {
  /** The maximum number of places remembered; a session has a few hundred. */
  private static final int MOST_PLACES = 100_000;

  private final Set<Long> readChunks = new HashSet<>();
  private final Set<Long> oneTimePlaces = new HashSet<>();
  private final Map<String, Amount> oneTimeSince = new HashMap<>();
  private Amount since = Amount.ZERO;
  private boolean lost;

  /**
   * Returns whether a chunk has been read.
   *
   * @param startTicks identifies the chunk
   */
  synchronized boolean hasRead(long startTicks) {
    return readChunks.contains(startTicks);
  }

  synchronized void read(long startTicks) {
    readChunks.add(startTicks);
  }

  /**
   * Adds objects that other threads allocated between two runs, of the given size in bytes each.
   */
  synchronized void since(long count, long bytes) {
    since = since.plus(new Amount(count, count * bytes));
  }

  /** Like {@link #since}, for one-time allocations. */
  synchronized void oneTimeSince(String type, long count, long bytes) {
    oneTimeSince.merge(type, new Amount(count, count * bytes), Amount::plus);
  }

  /** Notes that events were lost between two runs. */
  synchronized void loseSince() {
    lost = true;
  }

  /** Returns what was added since the last call. */
  synchronized Since takeSince() {
    Since taken = new Since(since, AllocationProfile.sortedTypes(oneTimeSince), !lost);
    since = Amount.ZERO;
    oneTimeSince.clear();
    lost = false;
    return taken;
  }

  /**
   * What other threads allocated between two runs.
   *
   * @param complete whether the recording is free of losses
   */
  record Since(Amount own, List<TypeAmount> oneTime, boolean complete) {}

  /**
   * Returns whether an object was classified as one-time in an earlier run.
   *
   * @param place identifies its place and type
   */
  synchronized boolean wasOneTime(long place) {
    return oneTimePlaces.contains(place);
  }

  /** Remembers what was classified as one-time in a run. */
  synchronized void remember(Set<Long> places) {
    if (oneTimePlaces.size() + places.size() <= MOST_PLACES) {
      oneTimePlaces.addAll(places);
    }
  }
}
