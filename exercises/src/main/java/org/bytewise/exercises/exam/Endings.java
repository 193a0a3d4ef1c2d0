package org.bytewise.exercises.exam;

import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.trial.TrialException;

/** Turns the failure of a VM into a verdict. */
final class Endings {
  private Endings() {}

  static Examination of(TrialException e, String printed) {
    return switch (e.kind()) {
      case TIMEOUT -> ended(Verdict.TIMEOUT, e, printed);
      case ENDED -> ended(Verdict.NO_RESULT, e, printed);
      case MEMORY -> ended(Verdict.MEMORY, e, printed);
      case OUTPUT -> ended(Verdict.OUTPUT_LIMIT, e, printed);
      case BROKEN -> ended(Verdict.TAMPERED, e, printed);
      case UNUSABLE -> ended(Verdict.RUNTIME_ERROR, e, printed);
      case START, STARVED, INTERRUPTED -> ended(Verdict.INFRA_ERROR, e, printed);
    };
  }

  /**
   * Turns the failure of a compiler into a verdict. The compiler never runs the answer, so whatever
   * ends it is the answer's size or complexity.
   */
  static Examination ofCompiler(TrialException e) {
    return switch (e.kind()) {
      case START, STARVED, INTERRUPTED -> ended(Verdict.INFRA_ERROR, e, "");
      default ->
        Examination.ended(
            Verdict.COMPILE_LIMIT, "It exceeds the compiler's limits: " + e.getMessage() + ".", "");
    };
  }

  private static Examination ended(Verdict verdict, TrialException e, String printed) {
    String message = e.getMessage();
    return Examination.ended(
        verdict, Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".", printed);
  }
}
