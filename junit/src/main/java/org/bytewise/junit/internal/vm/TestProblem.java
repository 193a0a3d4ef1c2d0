package org.bytewise.junit.internal.vm;

import java.util.Objects;

/**
 * Why a test that passes in its own VM does not in the VM that counts. Immutable.
 *
 * @param reason the exception or the reason given to JUnit, in one line; may be empty
 * @param place the line of the test that failed, {@code ParserTest.java:31}; empty if not known
 * @param execution the number of the execution in the VM that counts, counted from 1
 */
record TestProblem(Kind kind, String reason, String place, int execution) {
  /** What became of the test. */
  enum Kind {
    FAILED("it failed"),
    ABORTED("it was aborted"),
    SKIPPED("it was skipped"),
    NOT_FOUND("JUnit did not find it");

    private final String clause;

    Kind(String clause) {
      this.clause = clause;
    }
  }

  TestProblem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(place, "place");
  }

  /** Returns whether another execution might do better. */
  boolean isFailure() {
    return kind == Kind.FAILED || kind == Kind.ABORTED;
  }

  /** Returns whether an earlier execution had the same problem. */
  boolean isLike(TestProblem earlier) {
    return kind == earlier.kind && reason.equals(earlier.reason) && place.equals(earlier.place);
  }

  /**
   * Returns the problem and what to do about it, without the full stop at the end.
   *
   * @param isWhole whether the test as a whole was to be counted, and not parts of it
   */
  String text(boolean isWhole) {
    StringBuilder text = new StringBuilder();
    text.append(isWhole ? "the test passed" : "the test came this far")
        .append(" in its own VM, but ")
        .append(kind.clause)
        .append(" at execution %s in the VM that counts".formatted(execution));
    if (!place.isEmpty()) {
      text.append(", at ").append(place);
    }
    if (!reason.isEmpty()) {
      text.append(": ").append(reason.endsWith(".") ? withoutStop(reason) : reason);
    }
    if (kind == Kind.FAILED) {
      text.append(". That VM runs the test several times, so make it repeatable");
      if (isWhole) {
        text.append(", or count only what comes before that failure, by Allocations");
      }
    }
    return text.toString();
  }

  private static String withoutStop(String reason) {
    return reason.substring(0, reason.length() - 1);
  }
}
