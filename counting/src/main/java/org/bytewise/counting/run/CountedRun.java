package org.bytewise.counting.run;

import java.util.Objects;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;

/**
 * What became of a run, and what it allocated. Immutable.
 *
 * @param allocations what it allocated; exact, or a lower bound and the reason why
 * @param thrown what ended it; empty where it ended by itself
 * @param elapsedNanos wall time of the run, in nanoseconds; recording is part of it
 */
public record CountedRun(
    AllocationProfile allocations, Optional<Throwable> thrown, long elapsedNanos) {
  /** Nothing may be null. */
  public CountedRun {
    Objects.requireNonNull(allocations, "allocations");
    Objects.requireNonNull(thrown, "thrown");
  }
}
