package org.bytewise.exercises.sandbox;

/**
 * Thrown if the sandbox cannot be set up or does not hold. The message is one line for the person
 * who grades.
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SandboxException(String message) {
    super(message);
  }

  SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
