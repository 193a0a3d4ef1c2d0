package org.bytewise.instruments;

import java.util.Locale;
import org.bytewise.snippets.Evaluation;

/** How a question ended: the {@code status} of every report. */
public enum RunStatus {
  /** All of it ran to its end. */
  OK,
  /** The code does not compile; nothing ran. */
  REJECTED,
  /** The code threw an exception. */
  THREW,
  /** The user, or a time limit, stopped the code. */
  INTERRUPTED,
  /** The code terminated its VM. */
  VM_LOST,
  /** There is no answer; the report's reason explains why. */
  FAILED;

  /**
   * Returns how a statement ended.
   *
   * @param last the last statement reached; null if there was none
   */
  public static RunStatus of(Evaluation last) {
    if (last instanceof Evaluation.Rejected) {
      return REJECTED;
    }
    if (last instanceof Evaluation.Threw) {
      return THREW;
    }
    if (last instanceof Evaluation.Interrupted || last instanceof Evaluation.TimedOut) {
      return INTERRUPTED;
    }
    return last instanceof Evaluation.VmLost ? VM_LOST : OK;
  }

  /** Returns the word for it in JSON, such as {@code vm-lost}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
