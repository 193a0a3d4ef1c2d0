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
 * What the readers of one VM's recordings hand on to each other: which chunks have been read, what
 * other threads have allocated since the last run, and what has been called one-time. Thread-safe.
 */
public final class VmHistory {
  /** Places that are remembered; a session has some hundred. */
  private static final int MOST_PLACES = 100_000;

  private final Set<Long> readChunks = new HashSet<>();
  private final Set<Long> oneTimePlaces = new HashSet<>();
  private final Map<String, Amount> oneTimeSince = new HashMap<>();
  private Amount since = Amount.ZERO;
  private boolean lost;

  /** Whether a chunk has been read, by when it begins. */
  synchronized boolean hasRead(long startTicks) {
    return readChunks.contains(startTicks);
  }

  synchronized void read(long startTicks) {
    readChunks.add(startTicks);
  }

  /** Adds objects that other threads have allocated between two runs, each of so many bytes. */
  synchronized void since(long count, long bytes) {
    since = since.plus(new Amount(count, count * bytes));
  }

  /** As {@link #since}, for objects that the VM needed once. */
  synchronized void oneTimeSince(String type, long count, long bytes) {
    oneTimeSince.merge(type, new Amount(count, count * bytes), Amount::plus);
  }

  /** The recording of what came between two runs has lost events. */
  synchronized void loseSince() {
    lost = true;
  }

  /** What was added since this was called last. */
  synchronized Since takeSince() {
    Since taken = new Since(since, AllocationProfile.sortedTypes(oneTimeSince), !lost);
    since = Amount.ZERO;
    oneTimeSince.clear();
    lost = false;
    return taken;
  }

  /**
   * What other threads have allocated between two runs.
   *
   * @param complete whether the recording has lost nothing
   */
  record Since(Amount own, List<TypeAmount> oneTime, boolean complete) {}

  /** Whether something at a place, of some type, was called one-time in an earlier run. */
  synchronized boolean wasOneTime(long place) {
    return oneTimePlaces.contains(place);
  }

  /** Remembers what was called one-time in a run. */
  synchronized void remember(Set<Long> places) {
    if (oneTimePlaces.size() + places.size() <= MOST_PLACES) {
      oneTimePlaces.addAll(places);
    }
  }
}
