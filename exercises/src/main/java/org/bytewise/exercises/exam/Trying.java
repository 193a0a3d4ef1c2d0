package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Examination.Failure;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialVm;

/** Tries one answer: first its results, then its cost. Single use; not thread-safe. */
final class Trying {
  private static final String NO_MEMORY = "OutOfMemoryError";
  private static final String NO_THREADS = "native thread";

  private final Exercise exercise;
  private final Seeds seeds;
  private final Reference expected;
  private final Workplace workplace;
  private CountedAnswer par;
  private TrialAnswer asked;

  Trying(Exercise exercise, Seeds seeds, Reference expected, Workplace workplace) {
    this.exercise = exercise;
    this.seeds = seeds;
    this.expected = expected;
    this.workplace = workplace;
  }

  /** Returns the expected answer to the call that is compared now; empty during other calls. */
  Optional<TrialAnswer> asked() {
    return Optional.ofNullable(asked);
  }

  Examination examine(TrialVm vm, Compilation compilation, Map<String, String> sources) {
    int examples = vm.load(compilation, sources);
    if (examples != expected.examples().size()) {
      return Examination.ended(
          Verdict.TAMPERED,
          "It reports a different number of examples from the exercise's.",
          vm.printed());
    }
    for (int i = 0; i < examples; i++) {
      asked = expected.examples().get(i);
      Optional<Examination> wrong = compare(asked, vm.example(i), vm);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    for (int i = 0; i < seeds.runs().size(); i++) {
      asked = expected.runs().get(i);
      Optional<Examination> wrong = compare(asked, vm.run(seeds.runs().get(i)), vm);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    asked = null;
    SettledCount settling = expected.keeping()
        ? SettledCount.trusting(vm, expected.counts().get(0).seed())
        : SettledCount.of(
            vm, expected.counts().stream().map(Reference.Counted::seed).toList());
    CountedAnswer counted = settling.last();
    par = expected.counts().get(settling.index()).answer();
    Optional<Examination> wrong = compare(par.answer(), counted.answer(), vm);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Held held = Held.of(
        vm, seeds.held(), exercise.has(Limit.Kind.SURVIVORS), exercise.has(Limit.Kind.DEEP));
    if (held.failure() != null) {
      return threw(
          new Failure(
              held.failure().input(),
              "returns",
              held.failure().exception() + ": " + held.failure().message(),
              held.failure().line()),
          held.failure(),
          vm.printed());
    }
    Rooms.Outcome rooms = Rooms.heavy(exercise, seeds.heavy(), compilation, sources, workplace);
    if (rooms.answer().isPresent()) {
      wrong = compare(expected.heavy().orElseThrow(), rooms.answer().get(), vm);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return measured(settling, budgets(counted, held, rooms), vm.printed());
  }

  private Optional<Examination> compare(TrialAnswer should, TrialAnswer is, TrialVm vm) {
    if (!should.input().equals(is.input())) {
      return Optional.of(Examination.failed(
          Verdict.TAMPERED,
          "It reports a different input from the one it was given.",
          new Failure(should.input(), should.input(), is.input(), 0),
          vm.printed()));
    }
    return Examiner.failure(should, is)
        .map(failure -> is.returned()
            ? Examination.failed(
                Verdict.WRONG_RESULT, "It returns a wrong result.", failure, vm.printed())
            : threw(failure, is, vm.printed()));
  }

  private static Examination threw(Failure failure, TrialAnswer answer, String printed) {
    if (NO_MEMORY.equals(answer.exception())) {
      boolean threads = answer.message() != null && answer.message().contains(NO_THREADS);
      return threads
          ? Examination.failed(
              Verdict.PROCESS_LIMIT, "It starts more threads than allowed.", failure, printed)
          : Examination.failed(Verdict.MEMORY, "It runs out of memory.", failure, printed);
    }
    return Examination.failed(
        Verdict.RUNTIME_ERROR, "It throws " + answer.exception() + ".", failure, printed);
  }

  private List<Budgeted> budgets(CountedAnswer counted, Held held, Rooms.Outcome rooms) {
    List<Budgeted> budgets = new ArrayList<>();
    for (Limit limit : exercise.budget()) {
      if (limit.kind().isRoom()) {
        boolean kept = rooms.failing().filter(limit::equals).isEmpty();
        budgets.add(new Budgeted(limit, kept ? 0 : 1, limit.bound().plus(), 0, kept));
      } else {
        long actual = figure(limit, counted.profile(), held) + putOff(limit, counted);
        long needed = figure(limit, par.profile(), expected.held());
        budgets.add(new Budgeted(
            limit,
            actual,
            limit.bound().limit(needed),
            needed,
            limit.bound().holds(actual, needed) && isSeen(limit, counted.profile())));
      }
    }
    return budgets;
  }

  private long figure(Limit limit, AllocationProfile profile, Held held) {
    Amount all = profile.own().plus(profile.otherThreads());
    return switch (limit.kind()) {
      case OBJECTS -> all.objects();
      case BYTES -> all.bytes();
      case WITHOUT -> ofType(limit, profile).objects() + unseen(profile);
      case SHALLOW -> {
        Amount amount = ofType(limit, profile);
        yield amount.objects() == 0 ? 0 : amount.bytes() / amount.objects();
      }
      case DIRECT -> profile.directBytes();
      case SURVIVORS, DEEP -> held.of(limit.kind());
      case HEAP, STACK -> 0;
    };
  }

  /**
   * Returns the objects created only when the result is read, beyond those of the solution; they
   * count as well.
   */
  private long putOff(Limit limit, CountedAnswer counted) {
    return switch (limit.kind()) {
      case OBJECTS, WITHOUT -> beyond(counted.putOff().objects(), par.putOff().objects());
      case BYTES -> beyond(counted.putOff().bytes(), par.putOff().bytes());
      default -> 0;
    };
  }

  private static long beyond(long actual, long par) {
    return Math.max(0, actual - par);
  }

  private static Amount ofType(Limit limit, AllocationProfile profile) {
    return profile.byType().stream()
        .filter(one -> limit.names(one.type()))
        .map(TypeAmount::amount)
        .reduce(Amount.ZERO, Amount::plus);
  }

  /**
   * Returns how many more objects other threads create than in the solution. They are counted
   * without their types, so any of them may be of the forbidden type.
   */
  private long unseen(AllocationProfile profile) {
    return beyond(profile.otherThreads().objects(), par.profile().otherThreads().objects());
  }

  /**
   * Tells whether the figure could be measured: the size of a type shows only if an object of it is
   * created.
   */
  private static boolean isSeen(Limit limit, AllocationProfile profile) {
    return limit.kind() != Limit.Kind.SHALLOW || ofType(limit, profile).objects() > 0;
  }

  private Examination measured(SettledCount settling, List<Budgeted> budgets, String printed) {
    AllocationProfile profile = settling.last().profile();
    Verdict verdict;
    String message;
    Optional<Budgeted> over = budgets.stream().filter(one -> !one.kept()).findFirst();
    if (!settling.settled()) {
      verdict = Verdict.FLAKY;
      message = profile.exact()
          ? "It costs something different at each call, so it cannot be judged."
          : "Its cost cannot be proven: " + profile.reason() + ".";
    } else if (over.isPresent()) {
      verdict = Verdict.OVER_BUDGET;
      message = "It works but is over budget" + reason(settling);
    } else {
      verdict = Verdict.PASS;
      message = "It passes.";
    }
    AllocationProfile needed = par.profile();
    return new Examination(
        verdict,
        message,
        Optional.empty(),
        List.of(),
        budgets,
        Optional.of(profile),
        Optional.of(needed.own().plus(needed.otherThreads())),
        excess(profile, needed),
        Optional.empty(),
        printed,
        OptionalLong.of(settling.last().elapsedNanos()));
  }

  private String reason(SettledCount settling) {
    if (settling.last().putOff().objects() > par.putOff().objects()) {
      return ": it defers work until its result is read.";
    }
    return settling.kept() ? ": it is cheap only when the same input recurs." : ".";
  }

  private static List<String> excess(AllocationProfile profile, AllocationProfile par) {
    Map<String, Long> allowed = new HashMap<>();
    par.byType().forEach(one -> allowed.put(one.type(), one.amount().objects()));
    return profile.byType().stream()
        .filter(one -> one.amount().objects() > allowed.getOrDefault(one.type(), 0L))
        .map(TypeAmount::type)
        .toList();
  }
}
