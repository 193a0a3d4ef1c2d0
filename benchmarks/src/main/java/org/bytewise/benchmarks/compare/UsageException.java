package org.bytewise.benchmarks.compare;

/** What was asked for cannot be understood; the message is one line for the person who asked. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
