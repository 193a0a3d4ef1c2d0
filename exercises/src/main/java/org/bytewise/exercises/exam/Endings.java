package org.bytewise.exercises.exam;

import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.trial.TrialException;

/** What it means that a VM gave no answer. */
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

  /** The compiler runs nothing of the answer: what ends it is too much of it. */
  static Examination ofCompiler(TrialException e) {
    return switch (e.kind()) {
      case START, STARVED, INTERRUPTED -> ended(Verdict.INFRA_ERROR, e, "");
      default ->
        Examination.ended(
            Verdict.COMPILE_LIMIT, "It is too much for the compiler: " + e.getMessage() + ".", "");
    };
  }

  private static Examination ended(Verdict verdict, TrialException e, String printed) {
    String message = e.getMessage();
    return Examination.ended(
        verdict, Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".", printed);
  }
}
