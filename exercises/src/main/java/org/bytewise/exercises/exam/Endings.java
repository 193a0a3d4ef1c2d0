package org.bytewise.exercises.exam;

import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Failure;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.trial.TrialException;

/** Turns the failure of a VM into a verdict. */
final class Endings {
  private Endings() {}

  /**
   * Returns the examination of an answer whose VM failed.
   *
   * @param asked the expected answer to the call that was running; empty if there was none
   */
  static Examination of(TrialException e, String printed, Optional<Expected> asked) {
    return switch (e.kind()) {
      case TIMEOUT -> timeout(e, printed, asked);
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

  /** Says with which input the answer did not return, and the line where it stood. */
  private static Examination timeout(TrialException e, String printed, Optional<Expected> asked) {
    Examination examination = asked
        .filter(expected -> expected.answer().returned())
        .map(expected -> Examination.failed(
            Verdict.TIMEOUT,
            sentence(e),
            new Failure(expected.shown(), expected.answer().value(), "no result yet", 0),
            printed))
        .orElseGet(() -> ended(Verdict.TIMEOUT, e, printed));
    return examination.at(e.line());
  }

  private static String sentence(TrialException e) {
    String message = e.getMessage();
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private static Examination ended(Verdict verdict, TrialException e, String printed) {
    return Examination.ended(verdict, sentence(e), printed);
  }
}
