package org.bytewise.exercises.exam;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * The settled cost of a call. Each new input is counted twice, until the two counts of an input
 * agree; by then, whatever the code creates only on its first calls exists. If code caches its
 * results, every second count is lower, and the cost of a new input is its cost.
 *
 * @param index of the input counted last, in the order given
 * @param last the count that holds
 * @param settled whether the cost of a call is known
 * @param kept whether the second count of an input was lower each time
 */
record SettledCount(int index, CountedAnswer last, boolean settled, boolean kept) {
  /** Largest number of counts of one input if it may get cheaper. */
  private static final int MOST = 12;

  /**
   * Counts until two counts agree, no input more than twice.
   *
   * @param seeds of new inputs, at least two; the last one only warms up
   */
  static SettledCount of(TrialVm vm, List<Long> seeds) {
    // What the VM allocates at its first count must not decide which input is used.
    int warming = seeds.size() - 1;
    CountedAnswer first = vm.count(seeds.get(warming));
    if (!first.answer().returned()) {
      return new SettledCount(warming, first, false, false);
    }
    CountedAnswer second = null;
    boolean kept = true;
    int index = 0;
    for (; index < warming; index++) {
      first = vm.count(seeds.get(index));
      if (!first.answer().returned()) {
        return new SettledCount(index, first, false, false);
      }
      second = vm.count(seeds.get(index));
      if (same(first, second)) {
        return new SettledCount(index, second, true, false);
      }
      kept &= first.profile().exact() && isCheaper(second, first);
    }
    return new SettledCount(index - 1, kept ? first : second, kept, kept);
  }

  private static boolean isCheaper(CountedAnswer one, CountedAnswer other) {
    Amount amount = one.profile().own();
    Amount more = other.profile().own();
    return amount.objects() < more.objects()
        || (amount.objects() == more.objects() && amount.bytes() < more.bytes());
  }

  /** Counts one input until it settles, for trusted code. */
  static SettledCount trusting(TrialVm vm, long seed) {
    CountedAnswer before = vm.count(seed);
    for (int i = 1; i < MOST && before.answer().returned(); i++) {
      CountedAnswer next = vm.count(seed);
      if (same(before, next)) {
        return new SettledCount(0, next, true, i > 1);
      }
      before = next;
    }
    return new SettledCount(0, before, false, false);
  }

  private static boolean same(CountedAnswer first, CountedAnswer second) {
    AllocationProfile one = first.profile();
    AllocationProfile other = second.profile();
    return one.exact()
        && other.exact()
        && one.byType().equals(other.byType())
        && one.otherThreads().equals(other.otherThreads())
        && one.directBytes() == other.directBytes()
        && first.putOff().equals(second.putOff());
  }
}
