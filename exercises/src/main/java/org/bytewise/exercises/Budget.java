package org.bytewise.exercises;

import java.util.OptionalLong;
import org.bytewise.snippets.AllocationProfile;

/**
 * What code may allocate, its one-time allocations left out and other threads counted in. Immutable.
 *
 * @param objects the most objects; empty for no limit
 * @param bytes the most bytes, as the sum of shallow sizes; empty for no limit
 */
public record Budget(OptionalLong objects, OptionalLong bytes) {
  public Budget {
    check("objects", objects);
    check("bytes", bytes);
  }

  private static void check(String name, OptionalLong limit) {
    if (limit.isPresent() && limit.getAsLong() < 0) {
      throw new IllegalArgumentException(name + " " + limit.getAsLong() + " must be >= 0");
    }
  }

  /** A budget of objects alone. */
  public static Budget ofObjects(long most) {
    return new Budget(OptionalLong.of(most), OptionalLong.empty());
  }

  /** A budget of bytes alone. */
  public static Budget ofBytes(long most) {
    return new Budget(OptionalLong.empty(), OptionalLong.of(most));
  }

  /** How a run keeps to this budget. A run that is over is over even where it is a lower bound. */
  public Verdict judge(AllocationProfile profile) {
    AllocationProfile.Amount all = profile.own().plus(profile.otherThreads());
    if (objects.isPresent() && all.objects() > objects.getAsLong()) {
      return new Verdict.OverBudget("objects", all.objects(), objects.getAsLong());
    }
    if (bytes.isPresent() && all.bytes() > bytes.getAsLong()) {
      return new Verdict.OverBudget("bytes", all.bytes(), bytes.getAsLong());
    }
    return profile.exact() ? new Verdict.Passed(all) : new Verdict.NotProven(profile.reason());
  }
}
