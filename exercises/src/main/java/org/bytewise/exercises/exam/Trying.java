package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Tries one answer in one VM: first its results, then its cost. The results of all calls are
 * compared, also of those whose cost counts. Single use; not thread-safe.
 */
final class Trying {
  /** Sizes of objects are multiples of it, in bytes. */
  private static final int ALIGNMENT = 8;

  /**
   * Calls over budget, without one within it, after which no more are counted: what the VM itself
   * creates now and then can make one call too large, but not three in a row.
   */
  private static final int ENOUGH = 3;

  /** Pools of an answer's own may keep some threads. */
  private static final int MOST_THREADS = 12;

  private final Exercise exercise;
  private final Seeds seeds;
  private final Reference expected;
  private final Workplace workplace;
  private final int attempt;
  private final List<Limit> limits;
  private final Map<Integer, Figures> figures = new HashMap<>();
  private final Set<Integer> over = new HashSet<>();
  private TrialVm vm;
  private Examination wrong;
  private Expected asked;

  /**
   * Creates a try.
   *
   * @param attempt counted from 0; decides the order of the counted calls
   */
  Trying(Exercise exercise, Seeds seeds, Reference expected, Workplace workplace, int attempt) {
    this.exercise = exercise;
    this.seeds = seeds;
    this.expected = expected;
    this.workplace = workplace;
    this.attempt = attempt;
    this.limits = Figures.limits(exercise);
  }

  /** Returns the expected answer to the call that is compared now; empty during other calls. */
  Optional<Expected> asked() {
    return Optional.ofNullable(asked);
  }

  Tried examine(TrialVm ofAnswer, Compilation compilation, Map<String, String> sources) {
    vm = ofAnswer;
    int examples = vm.load(compilation, sources);
    if (examples != expected.examples().size()) {
      return Tried.certain(Examination.ended(
          Verdict.TAMPERED,
          "It reports a different number of examples from the exercise's.",
          vm.printed()));
    }
    // Neither says when the other begins.
    boolean first = seeds.order("held first", attempt, 2).get(0) == 0;
    List<Budgeted> held = new ArrayList<>();
    boolean fine = run(expected.examples())
        && run(expected.warming())
        && fewThreads()
        && (!first || hold(held))
        && pairs()
        && count()
        && (first || hold(held));
    if (!fine) {
      return Tried.certain(wrong);
    }
    Rooms.Outcome rooms = Rooms.heavy(
        exercise,
        seeds,
        compilation,
        sources,
        workplace,
        (index, answer) -> isRight(expected.heavy().get(index), answer));
    Optional<Limit> small = rooms.failing().or(() -> roomOfThreads(rooms));
    boolean right = rooms.failing().isPresent() || wrong == null;
    if (!right || (small.isEmpty() && !countHeavy())) {
      return Tried.certain(wrong);
    }
    return measured(again(), held, small);
  }

  private boolean run(List<Expected> all) {
    return all.stream().allMatch(one -> isRight(one, ask(one)));
  }

  private TrialAnswer ask(Expected one) {
    asked = one;
    TrialAnswer answer = vm.run(one.input());
    asked = null;
    return answer;
  }

  /** Gives up on an answer that leaves threads at each call: all calls after it would suffer. */
  private boolean fewThreads() {
    int left = vm.threadsLeft();
    return isFine(
        left <= MOST_THREADS
            ? Optional.empty()
            : Optional.of(Examination.ended(
                Verdict.PROCESS_LIMIT,
                "It leaves threads running: there are %d after %d calls."
                    .formatted(
                        left, expected.examples().size() + expected.warming().size()),
                vm.printed())));
  }

  private boolean isRight(Expected should, TrialAnswer is) {
    return isFine(should.compare(is, vm.printed()));
  }

  private boolean isFine(Optional<Examination> mistake) {
    wrong = mistake.orElse(null);
    return mistake.isEmpty();
  }

  private boolean pairs() {
    List<TrialAnswer> answers =
        Pairs.of(vm, expected.paired().stream().map(Expected::input).toList());
    for (int i = 0; i < answers.size(); i++) {
      if (!isRight(expected.paired().get(i), answers.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Counts the calls that must keep the budget, in an order that the answer cannot know. */
  private boolean count() {
    for (int index : seeds.order("counted", attempt, expected.counts().size())) {
      Reference.Counted par = expected.counts().get(index);
      if (expected.keeping() && !isRight(par.expected(), ask(par.expected()))) {
        return false;
      }
      if (!count(index)) {
        return false;
      }
      if (over.size() >= ENOUGH && over.size() == figures.size() && isGeneratedCounted()) {
        break;
      }
    }
    return true;
  }

  /** Examples may be so small that their figures say little. */
  private boolean isGeneratedCounted() {
    return figures.values().stream().anyMatch(one -> !one.example());
  }

  /** Counts a call, whose result must be right. */
  private boolean count(int index) {
    Reference.Counted par = par(index);
    CountedAnswer counted = CostOfCall.proven(vm, par.expected().input());
    if (!isRight(par.expected(), counted.answer())) {
      return false;
    }
    Figures one = figures(par, counted);
    figures.put(index, one);
    if (!one.keeps(limits)) {
      over.add(index);
    }
    return true;
  }

  /** Returns the solution's cost: first come the ordinary inputs, then the heavy ones. */
  private Reference.Counted par(int index) {
    int ordinary = expected.counts().size();
    return index < ordinary
        ? expected.counts().get(index)
        : expected.heavyCounts().get(index - ordinary);
  }

  private Figures figures(Reference.Counted par, CountedAnswer counted) {
    return new Figures(
        par.answer(), expected.typical(), counted, par.expected().input().isExample());
  }

  /**
   * Returns the calls over budget that are over budget with the same input again; only one of them
   * if all calls were over budget, since another tells nothing more.
   */
  private Set<Integer> again() {
    boolean all = over.size() == figures.size();
    Set<Integer> again = new HashSet<>();
    for (int index : over) {
      Reference.Counted par = par(index);
      CountedAnswer counted = CostOfCall.proven(vm, par.expected().input());
      if (!figures(par, counted).keeps(limits)) {
        again.add(index);
        if (all) {
          break;
        }
      }
    }
    return again;
  }

  /** Adds the budgets of what calls leave on the heap. */
  private boolean hold(List<Budgeted> held) {
    for (Map.Entry<Held.Way, List<Held>> way : expected.held().entrySet()) {
      for (Limit limit : exercise.budget()) {
        if (limit.kind() == way.getKey().kind() && !hold(limit, way.getKey(), held)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hold(Limit limit, Held.Way way, List<Budgeted> held) {
    List<Held> pars = expected.held().get(way);
    List<Budgeted> shown = new ArrayList<>();
    for (int i = 0; i < pars.size(); i++) {
      Held is = Held.of(vm, seeds, way, i);
      if (!isRight(pars.get(i), is)) {
        return false;
      }
      shown.add(budgeted(limit, is.figure(), pars.get(i).figure()));
      // The VM's own objects may make one measurement too large, but not two.
      if (i == 0 && shown.get(0).kept()) {
        break;
      }
    }
    long kept = shown.stream().filter(Budgeted::kept).count();
    boolean holds = 2 * kept > shown.size();
    held.add(shown.stream().filter(one -> one.kept() == holds).findFirst().orElseThrow());
    return true;
  }

  private static Budgeted budgeted(Limit limit, long actual, long needed) {
    long most = limit.bound().limit(needed);
    // An object takes at least 8 bytes more, or none: on average less than that means few results.
    boolean same = limit.kind() == Limit.Kind.DEEP && actual > most && actual - most < ALIGNMENT;
    return new Budgeted(
        limit, same ? most : actual, most, needed, same || limit.bound().holds(actual, needed));
  }

  private boolean isRight(Held should, Held is) {
    for (int i = 0; i < should.calls().size(); i++) {
      Held.Call call = is.calls().get(i);
      TrialAnswer expectedAnswer = should.calls().get(i).answer();
      if (new Expected(call.input(), "", expectedAnswer)
          .compare(call.answer(), "")
          .isPresent()) {
        return isRight(
            new Expected(call.input(), vm.show(call.input()), expectedAnswer), call.answer());
      }
    }
    return true;
  }

  /** Returns a limit of heap or stack that an answer evades by threads with stacks of their own. */
  private Optional<Limit> roomOfThreads(Rooms.Outcome rooms) {
    for (int i = 0; i < rooms.answers().size(); i++) {
      if (rooms.answers().get(i).threads() > expected.heavy().get(i).answer().threads()) {
        return exercise.budget().stream().filter(limit -> limit.kind().isRoom()).findFirst();
      }
    }
    return Optional.empty();
  }

  /** Counts calls with the heavy inputs, like those with ordinary ones. */
  private boolean countHeavy() {
    int ordinary = expected.counts().size();
    return IntStream.range(ordinary, ordinary + expected.heavyCounts().size())
        .allMatch(this::count);
  }

  private Tried measured(Set<Integer> again, List<Budgeted> held, Optional<Limit> small) {
    boolean otherwise =
        held.stream().map(this::withDirect).anyMatch(one -> !one.kept()) || small.isPresent();
    boolean all = over.size() == figures.size();
    boolean unsure = !all && !again.containsAll(over);
    // A call that was over budget only once explains nothing if something else is over budget.
    Figures shown = shown(otherwise && unsure ? again : over);
    List<Budgeted> budgets = new ArrayList<>();
    for (Limit limit : exercise.budget()) {
      if (limit.kind().isRoom()) {
        boolean kept = small.filter(limit::equals).isEmpty();
        budgets.add(new Budgeted(limit, kept ? 0 : 1, limit.bound().plus(), 0, kept));
      } else {
        budgets.add(held.stream()
            .filter(one -> one.limit().equals(limit))
            .min(Comparator.comparing(Budgeted::kept))
            .map(this::withDirect)
            .orElseGet(() -> shown.budgeted(limit)));
      }
    }
    Optional<Figures> unproven = figures.values().stream()
        .filter(one -> !one.counted().profile().exact())
        .findFirst();
    if (unproven.isPresent()) {
      String reason = unproven.get().counted().profile().reason();
      return new Tried(
          examination(
              Verdict.FLAKY, "Its cost cannot be proven: " + reason + ".", budgets, unproven.get()),
          over,
          true);
    }
    if (over.isEmpty() && !otherwise) {
      return Tried.certain(examination(Verdict.PASS, "It passes.", budgets, shown));
    }
    boolean recurs = !over.isEmpty() && !otherwise && again.isEmpty();
    String message = "It works but is over budget" + reason(shown, recurs);
    return new Tried(
        examination(Verdict.OVER_BUDGET, message, budgets, shown), over, !otherwise && unsure);
  }

  /** Adds what a result may keep outside the heap. */
  private Budgeted withDirect(Budgeted one) {
    long direct = figures.values().stream().mapToLong(Figures::direct).max().orElse(0);
    return one.limit().kind() == Limit.Kind.DEEP && direct > 0
        ? budgeted(one.limit(), one.actual() + direct, one.par())
        : one;
  }

  /** Returns the call that is furthest over budget, or the one that costs the solution most. */
  private Figures shown(Set<Integer> among) {
    return among.stream()
        .map(figures::get)
        .max(Comparator.comparingLong((Figures one) -> one.excess(limits)))
        .orElseGet(() -> figures.entrySet().stream()
            .filter(one -> !over.contains(one.getKey()))
            .min(Map.Entry.comparingByKey())
            .orElseThrow()
            .getValue());
  }

  private String reason(Figures shown, boolean recurs) {
    if (shown.defers(limits)) {
      return ": it defers work until its result is read.";
    }
    return recurs ? ": it is cheap only when the same input recurs." : ".";
  }

  private Examination examination(
      Verdict verdict, String message, List<Budgeted> budgets, Figures shown) {
    AllocationProfile profile = shown.counted().profile();
    AllocationProfile needed = shown.par().profile();
    return new Examination(
        verdict,
        message,
        Optional.empty(),
        List.of(),
        budgets,
        Optional.of(profile),
        Optional.of(needed.own().plus(needed.otherThreads())),
        excess(shown),
        Optional.empty(),
        vm.printed(),
        OptionalLong.of(shown.counted().elapsedNanos()));
  }

  /**
   * Returns the types of which a call creates more objects than the solution does, for this input
   * and for every generated one: the budget of a small input allows what is typical, too.
   */
  private List<String> excess(Figures shown) {
    Map<String, Long> allowed = Figures.objects(shown.par().profile());
    expected.always().forEach((type, objects) -> allowed.merge(type, objects, Math::max));
    return shown.counted().profile().byType().stream()
        .filter(one -> one.amount().objects() > allowed.getOrDefault(one.type(), 0L))
        .map(TypeAmount::type)
        .toList();
  }
}
