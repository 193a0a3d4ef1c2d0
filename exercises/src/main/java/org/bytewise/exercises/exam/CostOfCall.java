package org.bytewise.exercises.exam;

import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.trial.CountedAnswer;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;

/** Counts what a call costs, by making it a fixed number of times at most. */
final class CostOfCall {
  /** The largest number of counts of one input of trusted code, whose cost may have to settle. */
  private static final int MOST = 12;

  /** How often a call is made again whose cost could not be proven. */
  private static final int TRIES = 3;

  private CostOfCall() {}

  /**
   * The cost of an input to trusted code.
   *
   * @param settled whether two counts agreed
   * @param repeated whether the first call cost something other than those that followed
   */
  record Settled(CountedAnswer last, boolean settled, boolean repeated) {}

  /** Counts one input until it settles, for trusted code. */
  static Settled trusting(TrialVm vm, TrialInput input) {
    CountedAnswer before = vm.count(input);
    for (int i = 1; i < MOST && before.answer().returned(); i++) {
      CountedAnswer next = vm.count(input);
      if (same(before, next)) {
        return new Settled(next, true, i > 1);
      }
      before = next;
    }
    return new Settled(before, false, false);
  }

  /** Counts one input; again only if the count was not proven. */
  static CountedAnswer proven(TrialVm vm, TrialInput input) {
    CountedAnswer counted = vm.count(input);
    for (int i = 1;
        i < TRIES && counted.answer().returned() && !counted.profile().exact();
        i++) {
      counted = vm.count(input);
    }
    return counted;
  }

  private static boolean same(CountedAnswer first, CountedAnswer second) {
    AllocationProfile one = first.profile();
    AllocationProfile other = second.profile();
    return one.exact()
        && other.exact()
        && one.byType().equals(other.byType())
        && one.otherThreads().equals(other.otherThreads())
        && one.directBytes() == other.directBytes()
        && first.putOffByType().equals(second.putOffByType());
  }
}
