package org.bytewise.exercises;

/** What a judge says of an answer. */
public enum Verdict {
  /** It does what it is to do, within its budgets. */
  PASS("passes"),
  /** It does what it is to do, and costs too much. */
  OVER_BUDGET("works, and costs too much"),
  WRONG_RESULT("returns something wrong"),
  COMPILE_ERROR("does not compile"),
  /** It is too much for the compiler: too deep, too large, too slow. */
  COMPILE_LIMIT("is too much for the compiler"),
  /** It throws where it should return. */
  RUNTIME_ERROR("throws an exception"),
  TIMEOUT("takes too long"),
  MEMORY("runs out of memory"),
  OUTPUT_LIMIT("prints too much"),
  /** It starts more threads than there may be. */
  PROCESS_LIMIT("starts too many threads"),
  /** It ended its VM before there was a result. */
  NO_RESULT("ends its VM before there is a result"),
  /** It reaches for what an exercise has no use for, or sends back what was not asked for. */
  TAMPERED("reaches for what an exercise has no use for"),
  /** It passes, but what it costs is not the same twice, or cannot be proven. */
  FLAKY("does not cost the same twice"),
  /** The judging itself failed; this says nothing of the answer. */
  INFRA_ERROR("could not be judged");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The verdict as the end of a sentence that begins with the answer: {@code it passes}. */
  public String text() {
    return text;
  }

  /** Whether the judging was done, whatever came of it. */
  public boolean isFinal() {
    return this != INFRA_ERROR;
  }
}
