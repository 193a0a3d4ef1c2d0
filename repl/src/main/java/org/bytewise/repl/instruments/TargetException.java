package org.bytewise.repl.instruments;

import java.util.List;
import org.bytewise.snippets.Diagnostic;

/**
 * A target that cannot be measured: nothing has that name, it does not compile, it throws, it has
 * no layout. The message is one line for the person who asked, and names the target.
 */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // Never serialized: it does not leave this VM.
  private final List<Diagnostic> diagnostics;

  TargetException(String message) {
    this(message, List.of());
  }

  TargetException(String message, List<Diagnostic> diagnostics) {
    super(message);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What the compiler says, if that is the reason. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
