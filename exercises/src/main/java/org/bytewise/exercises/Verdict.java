package org.bytewise.exercises;

/** The judge's decision about an answer. */
public enum Verdict {
  /** It returns the right results within its budgets. */
  PASS("passes"),
  /** It returns the right results but exceeds a budget. */
  OVER_BUDGET("works but is over budget"),
  WRONG_RESULT("returns a wrong result"),
  /** Its diagnosis of a program differs from what was measured. */
  MISDIAGNOSIS("gives a wrong diagnosis"),
  COMPILE_ERROR("does not compile"),
  /** It exceeds the compiler's limits: nested too deeply, too large, or too slow to compile. */
  COMPILE_LIMIT("exceeds the compiler's limits"),
  /** It throws an exception instead of returning. */
  RUNTIME_ERROR("throws an exception"),
  TIMEOUT("takes too long"),
  MEMORY("runs out of memory"),
  OUTPUT_LIMIT("prints too much"),
  /** It starts more threads than allowed. */
  PROCESS_LIMIT("starts too many threads"),
  /** It ended its VM before returning a result. */
  NO_RESULT("ends its VM before returning a result"),
  /** It uses a forbidden API, or its VM sends back something other than what was asked for. */
  TAMPERED("uses a forbidden API or tampers with the judging"),
  /** It returns the right results, but its cost differs between calls or cannot be proven. */
  FLAKY("costs something different at each call"),
  /** The judging itself failed, which says nothing about the answer. */
  INFRA_ERROR("could not be judged");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /**
   * Returns the verdict as a predicate whose subject is the answer: {@code passes}, {@code does not
   * compile}.
   */
  public String text() {
    return text;
  }

  /** Tells whether the answer was judged, whatever the decision. */
  public boolean isFinal() {
    return this != INFRA_ERROR;
  }
}
