package org.bytewise.repl.exercise;

import java.nio.file.Path;
import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Verdict;

/**
 * An answer that was judged. Immutable.
 *
 * @param file where it stands
 * @param source its text when it was judged
 * @param before the best answer before this one
 */
public record Checked(
    Exercise exercise, Path file, String source, Examination examination, Optional<Score> before) {

  /** Whether it passes. */
  public boolean passes() {
    return examination.verdict() == Verdict.PASS;
  }

  /** What it cost beside the solution; empty where it was not counted. */
  public Optional<Score> score() {
    return examination.cost().flatMap(cost -> examination.par().map(par -> new Score(cost, par)));
  }

  /** Whether it passes and is better than any before. */
  public boolean isBest() {
    return passes()
        && score().isPresent()
        && before.filter(best -> !score().get().isBetterThan(best)).isEmpty();
  }
}
