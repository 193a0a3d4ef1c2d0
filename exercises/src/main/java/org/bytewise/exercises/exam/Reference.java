package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;

/**
 * What the solution does with the inputs of an examination: the expected results, and par.
 * Immutable.
 *
 * @param compilation of the solution, with {@code Trial}
 * @param examples its answers to the examples
 * @param runs its answers to {@link Seeds#runs}
 * @param counts what it costs with each of {@link Seeds#counts}, most first
 * @param keeping whether it is cheaper when the same input comes again, and so may answers be
 * @param held what it leaves behind
 * @param heavy its answer to the heavy input; empty where no budget asks for it
 */
record Reference(
    Compilation compilation,
    List<TrialAnswer> examples,
    List<TrialAnswer> runs,
    List<Counted> counts,
    boolean keeping,
    Held held,
    Optional<TrialAnswer> heavy) {

  /**
   * Runs the solution.
   *
   * @throws ExerciseException where it cannot be a measure
   */
  static Reference of(Exercise exercise, Seeds seeds, Workplace workplace) {
    Map<String, String> sources = sources(exercise, exercise.sources().solution());
    Compilation compilation = workplace.compile(sources);
    if (!compilation.succeeded()) {
      Compilation.Mistake mistake = compilation.mistakes().get(0);
      throw broken(exercise, mistake.line(), "does not compile: " + mistake.message());
    }
    TrialVm vm = workplace.counting();
    try {
      int count = vm.load(compilation, sources);
      List<TrialAnswer> examples = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        examples.add(vm.example(i));
      }
      List<TrialAnswer> runs = seeds.runs().stream().map(vm::run).toList();
      List<Counted> counts = seeds.counts().stream()
          .map(seed -> counted(exercise, vm, seed))
          .sorted(Comparator.comparingLong((Counted one) -> one.amount().objects())
              .thenComparingLong(one -> one.amount().bytes())
              // Where the solution creates nothing, the largest input is most likely to cost
              // others.
              .thenComparingInt(one -> one.answer().answer().input().length())
              .reversed())
          .toList();
      Held held = Held.of(
          vm, seeds.held(), exercise.has(Limit.Kind.SURVIVORS), exercise.has(Limit.Kind.DEEP));
      Rooms.Outcome heavy = Rooms.heavy(exercise, seeds.heavy(), compilation, sources, workplace);
      if (heavy.failing().isPresent()) {
        throw broken(exercise, 0, "does not keep to its own " + heavy.failing().get());
      }
      boolean keeping = counts.stream().allMatch(Counted::repeated);
      return new Reference(compilation, examples, runs, counts, keeping, held, heavy.answer());
    } catch (TrialException e) {
      throw broken(exercise, 0, "cannot be run: " + e.getMessage());
    } finally {
      workplace.done(vm);
    }
  }

  /**
   * What one input costs.
   *
   * @param repeated whether its first call cost something else than those that followed
   */
  record Counted(long seed, CountedAnswer answer, boolean repeated) {
    Amount amount() {
      return answer.profile().own().plus(answer.profile().otherThreads());
    }
  }

  private static Counted counted(Exercise exercise, TrialVm vm, long seed) {
    SettledCount settling = SettledCount.trusting(vm, seed);
    if (!settling.settled()) {
      throw broken(
          exercise,
          0,
          "does not cost the same twice, or throws, with " + settling.last().answer());
    }
    return new Counted(seed, settling.last(), settling.kept());
  }

  private static ExerciseException broken(Exercise exercise, int line, String message) {
    return new ExerciseException(List.of(new ExerciseException.Problem(
        exercise.id() + "/solution.java", line, "the solution " + message)));
  }

  /** The program of an answer: its source, and how it is tried. */
  static Map<String, String> sources(Exercise exercise, String answer) {
    return Map.of(exercise.fileName(), answer, "Trial.java", exercise.sources().trial());
  }
}
