package org.bytewise.exercises.exam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.trial.LiveObjects;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * What calls leave behind in the heap, for one call. The VM itself makes and drops objects now and
 * then, so many calls are looked at together, and what does not come again is not counted.
 *
 * @param survivors objects that stay when the result is dropped
 * @param deepBytes bytes that the result alone keeps, on average over some inputs
 * @param failure a call that threw; null where none did
 */
record Held(long survivors, long deepBytes, TrialAnswer failure) {
  static final Held NOTHING = new Held(0, 0, null);

  /** Calls in each of the two series of a measurement. */
  private static final int RUNS = 40;

  /** How often it is measured at most, until two measurements agree. */
  private static final int MOST = 5;

  /** More than the inputs of one measurement. */
  private static final int STRIDE = 1_000;

  /** Measures what a budget asks for; costs nothing where none does. */
  static Held of(TrialVm vm, long seed, boolean survivors, boolean deep) {
    Held left = survivors ? survivors(vm, seed) : NOTHING;
    if (!deep || left.failure != null) {
      return left;
    }
    Held kept = deep(vm, seed);
    return new Held(left.survivors, kept.deepBytes, kept.failure);
  }

  /** The inputs are others each time: what is remembered for an input must not be there already. */
  private static Held survivors(TrialVm vm, long seed) {
    Set<Long> seen = new HashSet<>();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MOST; i++) {
      LiveObjects live = vm.hold(seed + (long) i * STRIDE, RUNS, false);
      long survivors = grown(live).values().stream()
          .mapToLong(amount -> perCall(amount.objects()))
          .sum();
      least = Math.min(least, survivors);
      if (live.failure() != null || survivors == 0 || !seen.add(survivors)) {
        return new Held(survivors, 0, live.failure());
      }
    }
    return new Held(least, 0, null);
  }

  private static Held deep(TrialVm vm, long seed) {
    Set<Long> seen = new HashSet<>();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MOST; i++) {
      LiveObjects dropped = vm.hold(seed, RUNS, false);
      LiveObjects kept = vm.hold(seed, RUNS, true);
      TrialAnswer failure = dropped.failure() == null ? kept.failure() : dropped.failure();
      long bytes = perCall(more(grown(kept), grown(dropped)));
      least = Math.min(least, bytes);
      if (failure != null || !seen.add(bytes)) {
        return new Held(0, bytes, failure);
      }
    }
    return new Held(0, least, null);
  }

  /** What both series leave, by type, together: of these types there is more after every call. */
  private static Map<String, Amount> grown(LiveObjects live) {
    Map<String, Amount> grown = new HashMap<>();
    live.second().forEach((type, second) -> {
      Amount first = live.first().getOrDefault(type, Amount.ZERO);
      if (first.objects() > RUNS / 2 && second.objects() > RUNS / 2) {
        grown.put(type, first.plus(second));
      }
    });
    return grown;
  }

  /** Bytes of one more than the other, type by type: one type's noise is not another's. */
  private static long more(Map<String, Amount> with, Map<String, Amount> without) {
    long sum = 0;
    for (Map.Entry<String, Amount> entry : with.entrySet()) {
      Amount less = without.getOrDefault(entry.getKey(), Amount.ZERO);
      if (entry.getValue().objects() - less.objects() > RUNS) {
        sum += entry.getValue().bytes() - less.bytes();
      }
    }
    return Math.max(0, sum);
  }

  private static long perCall(long sum) {
    return (sum + RUNS) / (2 * RUNS);
  }

  long of(Limit.Kind kind) {
    return kind == Limit.Kind.DEEP ? deepBytes : survivors;
  }
}
