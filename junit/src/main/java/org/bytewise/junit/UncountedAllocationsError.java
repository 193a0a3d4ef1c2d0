package org.bytewise.junit;

/**
 * Thrown when allocations could not be counted, so that there is no verdict. Its message says why,
 * and what to try.
 */
public final class UncountedAllocationsError extends Error {
  private static final long serialVersionUID = 1;

  UncountedAllocationsError(String message) {
    super(message);
  }

  UncountedAllocationsError(String message, Throwable cause) {
    super(message, cause);
  }
}
