package org.bytewise.exercises.exam;

import java.util.List;
import org.bytewise.snippets.AllocationProfile;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Counts a call twice, with one new input after the other, until both counts are the same. What the
 * code makes once, on its first calls, is done by then. What it has kept of a call in order to be cheap
 * when the same input comes again is of no use: it makes the two counts differ.
 *
 * @param index of the input that was counted last, in the order in which they were given
 * @param last the last count
 * @param settled whether it was the same as the one before
 * @param kept whether every second count was the cheaper one
 */
record Settling(int index, CountedAnswer last, boolean settled, boolean kept) {
  /** An input may be counted so often where it is known that it gets cheaper. */
  private static final int MOST = 12;

  /** Counts until it settles, with no input more than twice. */
  static Settling of(TrialVm vm, List<Long> seeds) {
    CountedAnswer second = null;
    boolean kept = true;
    int index = 0;
    for (; index < seeds.size(); index++) {
      CountedAnswer first = vm.count(seeds.get(index));
      if (!first.answer().returned()) {
        return new Settling(index, first, false, false);
      }
      second = vm.count(seeds.get(index));
      if (same(first, second)) {
        return new Settling(index, second, true, false);
      }
      kept &= second.profile().own().objects() < first.profile().own().objects();
    }
    return new Settling(index - 1, second, false, kept);
  }

  /** Counts one input until it settles, for code that nobody suspects of anything. */
  static Settling trusting(TrialVm vm, long seed) {
    CountedAnswer before = vm.count(seed);
    for (int i = 1; i < MOST && before.answer().returned(); i++) {
      CountedAnswer next = vm.count(seed);
      if (same(before, next)) {
        return new Settling(0, next, true, i > 1);
      }
      before = next;
    }
    return new Settling(0, before, false, false);
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
