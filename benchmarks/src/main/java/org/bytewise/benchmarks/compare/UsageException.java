package org.bytewise.benchmarks.compare;

/** Thrown for wrong usage. The message is one line for the person who called the tool. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
