package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.trial.LiveObjects;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;

/**
 * What calls leave on the heap, per call. The VM itself creates and drops objects now and then, so
 * many calls are measured together, and what does not recur is not counted.
 *
 * @param figure objects still reachable once the result is dropped, or bytes that are reachable
 *     once the caller has only the result
 * @param calls every call of the measurement, in order; some results are not looked at, and the
 *     code cannot know which
 */
record Held(long figure, List<Call> calls) {
  /** The number of measurements: one that shows too much is not believed alone. */
  static final int MEASUREMENTS = 3;

  /** The number of calls in each of the two series of a measurement. */
  private static final int RUNS = 32;

  /** What grows by no more objects in a series is the VM's own. */
  private static final int NOISE = RUNS / 8;

  /**
   * The calls before the first series, made as those in it, for what is created only once: the VM
   * creates a string for each literal where code comes to it first.
   */
  private static final int WARMING = 8;

  /** A call and its answer. */
  record Call(TrialInput input, TrialAnswer answer) {}

  /** What is measured. */
  enum Way {
    /** Objects that are left once the result is dropped. */
    SURVIVORS(Limit.Kind.SURVIVORS),
    /** Bytes that a result adds while the caller still has the input. */
    BESIDE_INPUT(Limit.Kind.DEEP),
    /** Bytes that a result keeps once the caller has let go of the input. */
    WITHOUT_INPUT(Limit.Kind.DEEP);

    private final Limit.Kind kind;

    Way(Limit.Kind kind) {
      this.kind = kind;
    }

    /** Returns the kind of limit that bounds it. */
    Limit.Kind kind() {
      return kind;
    }
  }

  /**
   * Measures what a budget asks for.
   *
   * @param index of the measurement; each has inputs of its own, so that whatever the answer
   *     remembers per input is not there yet
   */
  static Held of(TrialVm vm, Seeds seeds, Way way, int index) {
    if (way == Way.SURVIVORS) {
      return survivors(vm, seeds, index);
    }
    Series series = new Series(vm, seeds, way + " " + index);
    return new Held(series.bytes(way == Way.BESIDE_INPUT), series.calls);
  }

  /**
   * Counts survivors, once with the inputs still there, which may hold them, and once without, as
   * survivors may be inputs.
   */
  private static Held survivors(TrialVm vm, Seeds seeds, int index) {
    Series with = new Series(vm, seeds, "with inputs " + index);
    long more = with.objects(true);
    Series without = new Series(vm, seeds, "without inputs " + index);
    long left = without.objects(false);
    List<Call> calls = new ArrayList<>(with.calls);
    calls.addAll(without.calls);
    return new Held(Math.max(more, left), calls);
  }

  /** The live objects before, between and after the two series of calls. */
  private record Counts(LiveObjects start, LiveObjects middle, LiveObjects end) {
    /**
     * Counts them.
     *
     * @param series runs a series, given the index of its first call
     */
    static Counts of(TrialVm vm, IntConsumer series) {
      LiveObjects start = vm.liveAnew();
      series.accept(0);
      LiveObjects middle = vm.live();
      series.accept(RUNS);
      return new Counts(start, middle, vm.live());
    }

    /** Returns what each series has added, by type. */
    List<Map<String, Amount>> grown() {
      return List.of(middle.since(start), end.since(middle));
    }
  }

  /** The two series of one measurement. */
  private static final class Series {
    private final TrialVm vm;
    private final List<TrialInput> inputs;
    private final List<Call> calls = new ArrayList<>();

    /** The calls whose results are kept and never looked at: half of each series. */
    private final Set<Integer> unseen;

    Series(TrialVm vm, Seeds seeds, String name) {
      this.vm = vm;
      this.inputs = seeds.held(name, WARMING + 2 * RUNS);
      this.unseen = new HashSet<>(seeds.order(name, 1, RUNS).subList(0, RUNS / 2));
      seeds.order(name, 2, RUNS).subList(0, RUNS / 2).forEach(i -> unseen.add(RUNS + i));
    }

    /** Returns the objects that each call leaves, beyond its input. */
    long objects(boolean keepInputs) {
      long sum = 0;
      for (Amount one : left(keepInputs).values()) {
        sum += one.objects();
      }
      // What only some of the calls leave is one object, too.
      return sum == 0 ? 0 : Math.max(1, (sum + RUNS) / (2 * RUNS));
    }

    /**
     * Returns the bytes that each result keeps, beyond its input if that is still there: those that
     * become unreachable when the results are dropped. What the VM itself creates meanwhile, such
     * as a string for a literal that code comes to for the first time, stays out of this. What the
     * answer keeps elsewhere as well counts if it does so in both series.
     */
    long bytes(boolean keepInputs) {
      warm(true, keepInputs);
      List<Change> all = changes(from -> run(from, true, keepInputs));
      List<Change> made = keepInputs ? changes(this::make) : List.of(Change.NONE, Change.NONE);
      Set<String> types = new HashSet<>();
      all.forEach(change -> types.addAll(change.grown.keySet()));
      long sum = 0;
      for (String type : types) {
        Amount grown = Amount.ZERO;
        Amount dropped = Amount.ZERO;
        long elsewhere = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
          Amount more = more(type, all.get(i).grown, made.get(i).grown);
          Amount less = more(type, all.get(i).dropped, made.get(i).dropped);
          elsewhere = Math.min(elsewhere, more.objects() - less.objects());
          grown = grown.plus(more);
          dropped = dropped.plus(less);
        }
        boolean grows = grown.objects() > NOISE && dropped.objects() > NOISE;
        sum += elsewhere > RUNS / 4 ? grown.bytes() : grows ? dropped.bytes() : 0;
      }
      return (sum + RUNS / 2) / RUNS;
    }

    /**
     * What a series of calls has changed, by type.
     *
     * @param grown what has been added
     * @param dropped what became unreachable when everything that was kept was let go of
     */
    private record Change(Map<String, Amount> grown, Map<String, Amount> dropped) {
      static final Change NONE = new Change(Map.of(), Map.of());
    }

    /**
     * Returns what each series has changed. What they kept is let go of when no code runs anymore:
     * a map with weak keys would use the chance to drop what it kept.
     */
    private List<Change> changes(IntConsumer series) {
      Counts counts = Counts.of(vm, series);
      LiveObjects half = vm.liveWithoutHalf();
      LiveObjects none = vm.liveAnew();
      List<Map<String, Amount>> grown = counts.grown();
      return List.of(
          new Change(grown.get(0), counts.end.since(half)),
          new Change(grown.get(1), half.since(none)));
    }

    /** Makes the inputs of a series without a call. */
    private void make(int from) {
      inputs.subList(WARMING + from, WARMING + from + RUNS).forEach(vm::keepInput);
    }

    /** Returns what both series leave together, for the types of which both leave enough. */
    private Map<String, Amount> left(boolean keepInputs) {
      warm(false, keepInputs);
      List<Map<String, Amount>> all = grown(from -> run(from, false, keepInputs));
      List<Map<String, Amount>> made = keepInputs ? grown(this::make) : List.of(Map.of(), Map.of());
      Map<String, Amount> grown = new HashMap<>();
      for (String type : all.get(0).keySet()) {
        Amount first = more(type, all.get(0), made.get(0));
        Amount second = more(type, all.get(1), made.get(1));
        if (first.objects() > NOISE && second.objects() > NOISE) {
          grown.put(type, first.plus(second));
        }
      }
      return grown;
    }

    private static Amount more(String type, Map<String, Amount> all, Map<String, Amount> less) {
      Amount from = all.getOrDefault(type, Amount.ZERO);
      Amount taken = less.getOrDefault(type, Amount.ZERO);
      return new Amount(
          Math.max(0, from.objects() - taken.objects()), Math.max(0, from.bytes() - taken.bytes()));
    }

    /** Makes the first calls as those of a series, and the same inputs without a call. */
    private void warm(boolean keepResults, boolean keepInputs) {
      for (int i = 0; i < WARMING; i++) {
        boolean kept = keepResults && i % 2 == 0;
        call(i, !kept, keepInputs, kept);
      }
      if (keepInputs) {
        inputs.subList(0, WARMING).forEach(vm::keepInput);
      }
    }

    /** Returns what each series has added. */
    private List<Map<String, Amount>> grown(IntConsumer series) {
      List<Map<String, Amount>> grown = Counts.of(vm, series).grown();
      vm.forget();
      return grown;
    }

    private void run(int from, boolean keepResults, boolean keepInputs) {
      for (int i = from; i < from + RUNS; i++) {
        boolean kept = keepResults && unseen.contains(i);
        call(WARMING + i, !kept, keepInputs, kept);
      }
    }

    private void call(int index, boolean looks, boolean keepInput, boolean keepResult) {
      TrialInput input = inputs.get(index);
      calls.add(new Call(input, vm.keep(input, looks, keepInput, keepResult)));
    }
  }
}
