package org.bytewise.exercises.exam;

import org.bytewise.snippets.AllocationProfile;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Counts a call again and again until two counts in a row are the same.
 *
 * @param last the last count
 * @param settled whether it was the same as the one before
 */
record Settling(CountedAnswer last, boolean settled) {
  /** What is done lazily, once or after some calls, is done by then. */
  private static final int MOST = 12;

  static Settling of(TrialVm vm, long seed) {
    CountedAnswer before = vm.count(seed);
    for (int i = 1; i < MOST && before.answer().returned(); i++) {
      CountedAnswer next = vm.count(seed);
      if (same(before.profile(), next.profile())) {
        return new Settling(next, true);
      }
      before = next;
    }
    return new Settling(before, false);
  }

  private static boolean same(AllocationProfile one, AllocationProfile other) {
    return one.exact()
        && other.exact()
        && one.byType().equals(other.byType())
        && one.otherThreads().equals(other.otherThreads())
        && one.directBytes() == other.directBytes();
  }
}
