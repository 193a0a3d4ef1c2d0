package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;

/** Runs the heavy inputs within the heap and stack sizes that the budgets allow. */
final class Rooms {
  /** Prevents an answer from storing data outside the heap. The VM itself needs none here. */
  private static final String NO_DIRECT_MEMORY = "-XX:MaxDirectMemorySize=64k";

  private static final String SERIAL = "-XX:+UseSerialGC";

  /**
   * The outcome.
   *
   * @param answers to the heavy inputs, in the last size that was tried, up to the first wrong one;
   *     empty if there is no such budget, or the size was too small
   * @param failing the budget that failed; empty if none did
   */
  record Outcome(List<TrialAnswer> answers, Optional<Limit> failing) {}

  private Rooms() {}

  /** Tells whether another budget bounds what a call with a heavy input creates. */
  static boolean alsoCounts(Exercise exercise) {
    return exercise.has(Limit.Kind.HEAP)
        && exercise.budget().stream().anyMatch(limit -> switch (limit.kind()) {
          case OBJECTS, BYTES, WITHOUT, DIRECT -> true;
          default -> false;
        });
  }

  /**
   * Tells whether the answer to the heavy input at an index is right, and the next one is tried.
   */
  @FunctionalInterface
  interface Judge {
    boolean isRight(int index, TrialAnswer answer);
  }

  static Outcome heavy(
      Exercise exercise,
      Seeds seeds,
      Compilation compilation,
      Map<String, String> sources,
      Workplace workplace,
      Judge judge) {
    List<TrialAnswer> answers = List.of();
    for (Limit limit : exercise.budget()) {
      if (limit.kind().isRoom()) {
        answers = run(limit, seeds.heavy(), compilation, sources, workplace, judge);
        if (answers.isEmpty()) {
          return new Outcome(answers, Optional.of(limit));
        }
        if (answers.size() < seeds.heavy().size()) {
          break;
        }
      }
    }
    return new Outcome(answers, Optional.empty());
  }

  /** Returns the flags of a VM with a heap of this size. */
  static List<String> heap(long bytes) {
    return List.of(SERIAL, "-Xms" + bytes, "-Xmx" + bytes, NO_DIRECT_MEMORY);
  }

  /** Returns the answers; empty if the size is too small for one of them. */
  private static List<TrialAnswer> run(
      Limit limit,
      List<TrialInput> inputs,
      Compilation compilation,
      Map<String, String> sources,
      Workplace workplace,
      Judge judge) {
    boolean heap = limit.kind() == Limit.Kind.HEAP;
    long bytes = limit.bound().plus();
    List<String> flags = heap
        ? heap(bytes)
        // Other threads have no larger stack.
        : List.of(SERIAL, "-Xss" + bytes);
    TrialVm vm = workplace.plain(flags);
    try {
      vm.load(compilation, sources);
      List<TrialAnswer> answers = new ArrayList<>();
      for (TrialInput input : inputs) {
        TrialAnswer answer = heap ? vm.run(input) : vm.onStack(input, bytes);
        if (answer.threw(heap ? OutOfMemoryError.class : StackOverflowError.class)) {
          return List.of();
        }
        answers.add(answer);
        if (!judge.isRight(answers.size() - 1, answer)) {
          break;
        }
      }
      return answers;
    } catch (TrialException e) {
      if (heap && e.kind() == TrialException.Kind.MEMORY) {
        return List.of();
      }
      throw e;
    } finally {
      workplace.done(vm);
    }
  }
}
