package org.bytewise.exercises.exam;

import java.util.Set;
import org.bytewise.exercises.Examination;

/**
 * What one VM has shown of an answer. Immutable.
 *
 * @param examination what it comes to, if it is to be believed
 * @param over the counted calls, by their position in the reference, that broke the budget
 * @param doubtful whether another VM must confirm it: some calls broke the budget, others with the
 *     same input did not
 */
record Tried(Examination examination, Set<Integer> over, boolean doubtful) {
  Tried {
    over = Set.copyOf(over);
  }

  static Tried certain(Examination examination) {
    return new Tried(examination, Set.of(), false);
  }
}
