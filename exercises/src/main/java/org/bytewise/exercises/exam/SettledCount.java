package org.bytewise.exercises.exam;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Counts a call twice, with one new input after the other, until both counts are the same. What the
 * code makes once, on its first calls, is done by then. Code that keeps results is cheaper each
 * second time: what a new input costs is its cost.
 *
 * @param index of the input that was counted last, in the order in which they were given
 * @param last the count that holds
 * @param settled whether it is known what a call costs
 * @param kept whether the same input was cheaper the second time, each time
 */
record SettledCount(int index, CountedAnswer last, boolean settled, boolean kept) {
  /** An input may be counted so often where it is known that it gets cheaper. */
  private static final int MOST = 12;

  /**
   * Counts until it settles, with no input more than twice.
   *
   * @param seeds of inputs that are new, at least two; the last one only warms up
   */
  static SettledCount of(TrialVm vm, List<Long> seeds) {
    // What the VM itself makes the first time it counts must not decide which input is taken.
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

  /** Counts one input until it settles, for code that nobody suspects of anything. */
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
