package org.bytewise.exercises.exam;

import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Failure;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialInput;

/**
 * The solution's answer to an input, with which others are compared. Immutable.
 *
 * @param shown the input as text
 */
record Expected(TrialInput input, String shown, TrialAnswer answer) {
  private static final String NO_THREADS = "native thread";

  /**
   * Compares an answer.
   *
   * @param printed what the code has printed
   * @return what is wrong with it; empty if nothing is
   */
  Optional<Examination> compare(TrialAnswer is, String printed) {
    if (is.input() != answer.input()) {
      return Optional.of(Examination.ended(
          Verdict.TAMPERED, "It changes the inputs that it is going to be given.", printed));
    }
    Optional<Examination> wrong = compareResult(is, printed);
    if (wrong.isPresent() || !is.changedMoreThan(answer)) {
      return wrong;
    }
    return Optional.of(Examination.failed(
        Verdict.WRONG_RESULT,
        "It changes its input, which must stay as it is.",
        Failure.ofInput(shown),
        printed));
  }

  /** Compares only the result, or the exception. */
  Optional<Examination> compareResult(TrialAnswer is, String printed) {
    boolean same = answer.returned()
        ? is.returned() && Objects.equals(is.value(), answer.value())
        : answer.exception().equals(is.exception());
    if (same) {
      return Optional.empty();
    }
    Failure failure = new Failure(shown, outcome(answer), outcome(is), is.line());
    return Optional.of(
        is.returned()
            ? Examination.failed(
                Verdict.WRONG_RESULT, "It returns a wrong result.", failure, printed)
            : threw(failure, is, printed));
  }

  private static String outcome(TrialAnswer answer) {
    if (answer.returned()) {
      return answer.value();
    }
    String message = answer.message() == null ? "" : ": " + answer.message();
    return "throws " + answer.exceptionName() + message;
  }

  private static Examination threw(Failure failure, TrialAnswer answer, String printed) {
    if (answer.threw(OutOfMemoryError.class)) {
      boolean threads = answer.message() != null && answer.message().contains(NO_THREADS);
      return threads
          ? Examination.failed(
              Verdict.PROCESS_LIMIT, "It starts more threads than allowed.", failure, printed)
          : Examination.failed(Verdict.MEMORY, "It runs out of memory.", failure, printed);
    }
    return Examination.failed(
        Verdict.RUNTIME_ERROR, "It throws " + answer.exceptionName() + ".", failure, printed);
  }
}
