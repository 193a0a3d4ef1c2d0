package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;

/**
 * The solution's results and costs for the inputs of an examination: what is expected, and par.
 * Immutable.
 *
 * @param compilation of the solution, with {@code Trial}
 * @param examples its answers to the examples
 * @param warming its answers to {@link Seeds#warming}
 * @param counts its cost for examples and {@link Seeds#counted}, highest first
 * @param typical for each limit, the median of what the solution needs for a generated input
 * @param always how many objects of each type it creates for a generated input, at least
 * @param keeping whether it is cheaper when the same input recurs, in which case answers may be,
 *     too
 * @param paired its answers to {@link Seeds#paired}, looked at after the second call of a pair
 * @param held what it leaves on the heap, in each measurement
 * @param heavy its answers to the heavy inputs; empty if no budget needs it
 * @param heavyCounts its cost for the heavy inputs; empty unless a budget bounds it
 */
record Reference(
    Compilation compilation,
    List<Expected> examples,
    List<Expected> warming,
    List<Counted> counts,
    Map<Limit, Long> typical,
    Map<String, Long> always,
    boolean keeping,
    List<Expected> paired,
    Map<Held.Way, List<Held>> held,
    List<Expected> heavy,
    List<Counted> heavyCounts) {

  /**
   * Runs the solution.
   *
   * @throws ExerciseException if the solution cannot serve as a reference
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
      List<Expected> examples = IntStream.range(0, count)
          .mapToObj(i -> expected(vm, TrialInput.example(i)))
          .toList();
      List<Expected> warming =
          seeds.warming().stream().map(input -> expected(vm, input)).toList();
      List<Counted> generated = new ArrayList<>();
      for (TrialInput input : seeds.counted()) {
        counted(exercise, vm, input).ifPresent(generated::add);
      }
      if (generated.isEmpty()) {
        throw broken(exercise, 0, "throws an exception with each input");
      }
      boolean keeping = generated.stream().allMatch(Counted::repeated);
      List<Counted> counts = new ArrayList<>(generated);
      for (Expected example : examples) {
        if (example.answer().returned()) {
          counted(exercise, vm, example.input()).ifPresent(counts::add);
        }
      }
      counts.sort(HIGHEST_FIRST);
      Map<Limit, Long> typical = new HashMap<>();
      for (Limit limit : Figures.limits(exercise)) {
        long[] figures = generated.stream()
            .mapToLong(one -> Figures.figure(limit, one.answer().profile()))
            .sorted()
            .toArray();
        typical.put(limit, figures[figures.length / 2]);
      }
      Map<String, Long> always = Figures.objects(generated.get(0).answer().profile());
      for (Counted one : generated) {
        Map<String, Long> objects = Figures.objects(one.answer().profile());
        always.replaceAll((type, least) -> Math.min(least, objects.getOrDefault(type, 0L)));
      }
      List<Expected> paired = paired(vm, seeds);
      Map<Held.Way, List<Held>> held = new EnumMap<>(Held.Way.class);
      for (Held.Way way : Held.Way.values()) {
        if (exercise.has(way.kind())) {
          held.put(
              way,
              IntStream.range(0, Held.MEASUREMENTS)
                  .mapToObj(i -> Held.of(vm, seeds, way, i))
                  .toList());
        }
      }
      Rooms.Outcome rooms =
          Rooms.heavy(exercise, seeds, compilation, sources, workplace, (index, answer) -> true);
      if (rooms.failing().isPresent()) {
        throw broken(exercise, 0, "does not run in its own " + rooms.failing().get());
      }
      List<Expected> heavy = IntStream.range(0, rooms.answers().size())
          .mapToObj(i -> expected(vm, seeds.heavy().get(i), rooms.answers().get(i)))
          .toList();
      List<Counted> heavyCounts = new ArrayList<>();
      if (Rooms.alsoCounts(exercise)) {
        for (TrialInput input : seeds.heavy()) {
          counted(exercise, vm, input).ifPresent(heavyCounts::add);
        }
      }
      return new Reference(
          compilation,
          examples,
          warming,
          counts,
          typical,
          always,
          keeping,
          paired,
          held,
          heavy,
          heavyCounts);
    } catch (TrialException e) {
      throw broken(exercise, 0, "cannot be run: " + e.getMessage());
    } finally {
      workplace.done(vm);
    }
  }

  private static final Comparator<Counted> HIGHEST_FIRST = Comparator.comparingLong(
          (Counted one) -> one.amount().objects())
      .thenComparingLong(one -> one.amount().bytes())
      // If the solution creates nothing, the largest input is most likely to cost other
      // answers something.
      .thenComparingInt(one -> one.expected().shown().length())
      .reversed();

  private static Expected expected(TrialVm vm, TrialInput input) {
    return expected(vm, input, vm.run(input));
  }

  private static Expected expected(TrialVm vm, TrialInput input, TrialAnswer answer) {
    return new Expected(input, vm.show(input), answer);
  }

  private static List<Expected> paired(TrialVm vm, Seeds seeds) {
    List<TrialInput> inputs = seeds.paired();
    List<TrialAnswer> answers = Pairs.of(vm, inputs);
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> expected(vm, inputs.get(i), answers.get(i)))
        .toList();
  }

  /**
   * The cost of one input.
   *
   * @param repeated whether its first call cost something other than those that followed
   */
  record Counted(Expected expected, CountedAnswer answer, boolean repeated) {
    Amount amount() {
      return answer.profile().own().plus(answer.profile().otherThreads());
    }
  }

  /** Returns empty if the solution throws. */
  private static Optional<Counted> counted(Exercise exercise, TrialVm vm, TrialInput input) {
    CostOfCall.Settled settled = CostOfCall.trusting(vm, input);
    CountedAnswer last = settled.last();
    if (!last.answer().returned()) {
      return Optional.empty();
    }
    Expected expected = expected(vm, input, last.answer());
    if (!settled.settled()) {
      throw broken(exercise, 0, "costs something different at each call, with " + expected.shown());
    }
    return Optional.of(new Counted(expected, last, settled.repeated()));
  }

  private static ExerciseException broken(Exercise exercise, int line, String message) {
    return new ExerciseException(List.of(new ExerciseException.Problem(
        exercise.id() + "/solution.java", line, "the solution " + message)));
  }

  /** Returns the program of an answer: its source and {@code Trial.java}. */
  static Map<String, String> sources(Exercise exercise, String answer) {
    return Map.of(exercise.fileName(), answer, "Trial.java", exercise.sources().trial());
  }
}
