package org.bytewise.snippets.api;

/**
 * Thrown when code that must not allocate does; the message says what, how many bytes, and where.
 */
public final class AllocationError extends AssertionError {
  private static final long serialVersionUID = 1L;

  AllocationError(String message) {
    super(message);
  }
}
