package org.bytewise.repl.tool;

import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.snippets.Evaluation;

/** How code ended that a tool ran, as reports tell it. */
public final class Ending {
  private Ending() {}

  /**
   * How a statement ended.
   *
   * @param last the last statement that was reached; null where there was none
   */
  public static Outcome of(Evaluation last) {
    if (last instanceof Evaluation.Rejected) {
      return Outcome.REJECTED;
    }
    if (last instanceof Evaluation.Threw) {
      return Outcome.THREW;
    }
    if (last instanceof Evaluation.Interrupted || last instanceof Evaluation.TimedOut) {
      return Outcome.INTERRUPTED;
    }
    return last instanceof Evaluation.VmLost ? Outcome.VM_LOST : Outcome.VALUE;
  }

  /** The JSON reports' word for it: {@code ok}, {@code rejected}, {@code threw}, … */
  public static String status(Outcome outcome) {
    return switch (outcome) {
      case VALUE, DECLARED -> "ok";
      case REJECTED -> "rejected";
      case THREW -> "threw";
      case INTERRUPTED -> "interrupted";
      case VM_LOST -> "vm-lost";
    };
  }

  /** The class of the exception that ended a statement, or null. */
  public static String exception(Evaluation last) {
    return last instanceof Evaluation.Threw threw ? threw.exception().type() : null;
  }
}
