package org.bytewise.exercises.grade;

import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Credit;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;

/** Results for tests. */
final class Results {
  private Results() {}

  static Graded of(String student, Verdict verdict, String message) {
    boolean counted = verdict == Verdict.PASS || verdict == Verdict.OVER_BUDGET;
    return new Graded(
        student,
        "join-once",
        "in/" + student + "/JoinOnce.java",
        "key",
        verdict,
        message,
        List.of("input: \"a\"", "thrown at line 3"),
        counted ? Optional.of(new Graded.Cost(5, 120, 3, 72, true)) : Optional.empty(),
        verdict == Verdict.OVER_BUDGET ? Optional.of("builder") : Optional.empty(),
        new Marking(10, Credit.parse("60% results, 40% budget")),
        mark(verdict),
        3,
        "version",
        "bubblewrap",
        "17",
        new Graded.Times(1_700_000_001_500L, 1500));
  }

  static Graded ofVersion(String version, Graded graded) {
    return new Graded(
        graded.student(),
        graded.exercise(),
        graded.origin(),
        graded.key(),
        graded.verdict(),
        graded.message(),
        graded.details(),
        graded.cost(),
        graded.mistake(),
        graded.marking(),
        graded.mark(),
        graded.line(),
        version,
        graded.sandbox(),
        graded.jdk(),
        graded.times());
  }

  private static Optional<Mark> mark(Verdict verdict) {
    return switch (verdict) {
      case INFRA_ERROR -> Optional.empty();
      case PASS -> Optional.of(new Mark(1000, 10));
      case OVER_BUDGET, FLAKY -> Optional.of(new Mark(600, 10));
      default -> Optional.of(new Mark(0, 10));
    };
  }
}
