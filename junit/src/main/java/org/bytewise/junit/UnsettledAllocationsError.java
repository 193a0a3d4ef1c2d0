package org.bytewise.junit;

/**
 * Thrown when code allocates different amounts each time it runs, so that a budget for it can
 * neither be held nor be broken. Its message has the different counts.
 */
public final class UnsettledAllocationsError extends Error {
  private static final long serialVersionUID = 1;

  UnsettledAllocationsError(String message) {
    super(message);
  }
}
