package org.bytewise.junit;

/** Thrown when code allocates more than its budget. Its message is the receipt. */
public final class AllocationBudgetError extends AssertionError {
  private static final long serialVersionUID = 1;

  AllocationBudgetError(String message) {
    super(message);
  }
}
