package org.bytewise.instruments.workbench;

import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;

/**
 * Thrown when a target cannot be measured: nothing has that name, it does not compile, it throws,
 * or it has no layout. The message is one line that names the target.
 */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // Never serialized: it does not leave this VM.
  private final Evaluation evaluation;

  TargetException(String message) {
    this(message, null);
  }

  TargetException(String message, Evaluation evaluation) {
    super(message);
    this.evaluation = evaluation;
  }

  /** Returns the outcome of the target as an expression, if that is the reason. */
  public Optional<Evaluation> evaluation() {
    return Optional.ofNullable(evaluation);
  }

  /** Returns the compiler's diagnostics, if they are the reason. */
  public List<Diagnostic> diagnostics() {
    return evaluation instanceof Evaluation.Rejected rejected ? rejected.diagnostics() : List.of();
  }
}
