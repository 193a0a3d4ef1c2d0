package org.bytewise.exercises;

import org.bytewise.snippets.AllocationProfile;

/** What a grader says of a submission. Immutable. */
public sealed interface Verdict {
  /** The code does what it is to do, within its budget; {@code cost} is proven. */
  record Passed(AllocationProfile.Amount cost) implements Verdict {}

  /**
   * The code costs more than its budget.
   *
   * @param what {@code objects} or {@code bytes}
   * @param actual what was counted
   * @param limit the most that is allowed
   */
  record OverBudget(String what, long actual, long limit) implements Verdict {}

  /** What was counted is within the budget, but could not be proven to be all. */
  record NotProven(String reason) implements Verdict {}

  /** The code did not run to its end; {@code message} is one line for the learner. */
  record Failed(String message) implements Verdict {}
}
