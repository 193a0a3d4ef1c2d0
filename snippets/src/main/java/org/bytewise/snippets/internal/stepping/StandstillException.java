package org.bytewise.snippets.internal.stepping;

/** Thrown if a VM that stands still cannot be read. The message says why. */
final class StandstillException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StandstillException(String message, Throwable cause) {
    super(message, cause);
  }
}
