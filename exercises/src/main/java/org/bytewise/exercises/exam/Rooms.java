package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;

/** Runs the heavy input within the heap and stack sizes that the budgets allow. */
final class Rooms {
  /**
   * The outcome.
   *
   * @param answer of the last run; empty if there is no such budget, or the size was too small
   * @param failing the budget that failed; empty if none did
   */
  record Outcome(Optional<TrialAnswer> answer, Optional<Limit> failing) {}

  private Rooms() {}

  static Outcome heavy(
      Exercise exercise,
      long seed,
      Compilation compilation,
      Map<String, String> sources,
      Workplace workplace) {
    Optional<TrialAnswer> answer = Optional.empty();
    for (Limit limit : exercise.budget()) {
      if (limit.kind().isRoom()) {
        answer = run(limit, seed, compilation, sources, workplace);
        if (answer.isEmpty()) {
          return new Outcome(answer, Optional.of(limit));
        }
      }
    }
    return new Outcome(answer, Optional.empty());
  }

  /** Returns the answer; empty if the size is too small for it. */
  private static Optional<TrialAnswer> run(
      Limit limit,
      long seed,
      Compilation compilation,
      Map<String, String> sources,
      Workplace workplace) {
    boolean heap = limit.kind() == Limit.Kind.HEAP;
    long bytes = limit.bound().plus();
    List<String> flags = heap
        ? List.of("-XX:+UseSerialGC", "-Xms" + bytes, "-Xmx" + bytes)
        : List.of("-XX:+UseSerialGC");
    TrialVm vm = workplace.plain(flags);
    try {
      vm.load(compilation, sources);
      TrialAnswer answer = vm.heavy(seed, heap ? 0 : bytes);
      String exhausted = heap ? "OutOfMemoryError" : "StackOverflowError";
      return exhausted.equals(answer.exception()) ? Optional.empty() : Optional.of(answer);
    } catch (TrialException e) {
      if (heap && e.kind() == TrialException.Kind.MEMORY) {
        return Optional.empty();
      }
      throw e;
    } finally {
      workplace.done(vm);
    }
  }
}
