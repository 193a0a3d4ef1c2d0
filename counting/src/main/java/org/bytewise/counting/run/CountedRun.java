package org.bytewise.counting.run;

import java.util.Objects;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;

/**
 * The outcome of a run, with what it allocated. Immutable.
 *
 * @param allocations exact, or a lower bound with the reason why
 * @param thrown the exception that ended the run; empty if it completed normally
 * @param elapsedNanos wall time of the run, in nanoseconds, including recording
 */
public record CountedRun(
    AllocationProfile allocations, Optional<Throwable> thrown, long elapsedNanos) {
  public CountedRun {
    Objects.requireNonNull(allocations, "allocations");
    Objects.requireNonNull(thrown, "thrown");
  }
}
