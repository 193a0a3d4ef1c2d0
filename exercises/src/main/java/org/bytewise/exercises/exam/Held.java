package org.bytewise.exercises.exam;

import java.util.Map;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.AllocationProfile.Amount;
import org.bytewise.snippets.trial.LiveObjects;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * What calls leave behind in the heap, for one call.
 *
 * @param survivors objects that stay when the result is dropped
 * @param deepBytes bytes that the result alone keeps, on average over some inputs, rounded up
 * @param failure a call that threw; null where none did
 */
record Held(long survivors, long deepBytes, TrialAnswer failure) {
  static final Held NOTHING = new Held(0, 0, null);

  /** Enough that what the VM itself makes now and then is less than one object a call. */
  private static final int RUNS = 40;

  /** Measures what a budget asks for; costs nothing where none does. */
  static Held of(TrialVm vm, long seed, boolean survivors, boolean deep) {
    if (!survivors && !deep) {
      return NOTHING;
    }
    LiveObjects dropped = vm.hold(seed, RUNS, false);
    if (dropped.failure() != null || !deep) {
      return new Held(survivors(dropped), 0, dropped.failure());
    }
    LiveObjects kept = vm.hold(seed, RUNS, true);
    long bytes = deepBytes(kept, dropped);
    return new Held(survivors(dropped), (bytes + RUNS - 1) / RUNS, kept.failure());
  }

  private static long survivors(LiveObjects live) {
    long sum = 0;
    for (Map.Entry<String, Amount> entry : live.second().entrySet()) {
      // What the VM makes and drops by itself is a few objects in all the calls together.
      sum += (steady(live, entry.getKey()).objects() + RUNS / 2) / RUNS;
    }
    return sum;
  }

  /** Type by type, so that what the VM drops of one does not hide what results keep of another. */
  private static long deepBytes(LiveObjects kept, LiveObjects dropped) {
    long sum = 0;
    for (String type : kept.second().keySet()) {
      Amount with = steady(kept, type);
      Amount without = steady(dropped, type);
      if (with.objects() - without.objects() > RUNS / 2) {
        sum += with.bytes() - without.bytes();
      }
    }
    return Math.max(0, sum);
  }

  /** What both series left of a type: the smaller of the two. */
  private static Amount steady(LiveObjects live, String type) {
    Amount first = live.first().getOrDefault(type, Amount.ZERO);
    Amount second = live.second().getOrDefault(type, Amount.ZERO);
    return first.objects() < second.objects() ? first : second;
  }

  long of(Limit.Kind kind) {
    return kind == Limit.Kind.DEEP ? deepBytes : survivors;
  }
}
