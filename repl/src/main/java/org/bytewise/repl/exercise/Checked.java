package org.bytewise.repl.exercise;

import java.nio.file.Path;
import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Verdict;

/**
 * A judged answer. Immutable.
 *
 * @param file the answer's file
 * @param source its content when it was judged
 * @param before the best earlier answer; empty if there is none
 */
public record Checked(
    Exercise exercise, Path file, String source, Examination examination, Optional<Score> before) {

  /** Tells whether it passes. */
  public boolean passes() {
    return examination.verdict() == Verdict.PASS;
  }

  /** Returns its cost and the solution's; empty if it was not counted. */
  public Optional<Score> score() {
    return examination.cost().flatMap(cost -> examination.par().map(par -> new Score(cost, par)));
  }

  /** Tells whether it passes and is better than any earlier answer. */
  public boolean isBest() {
    return passes()
        && score().isPresent()
        && before.filter(best -> !score().get().isBetterThan(best)).isEmpty();
  }
}
