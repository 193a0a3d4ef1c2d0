package org.bytewise.benchmarks.compare;

/** Thrown if one side of a comparison does not work. The message is one line for the table. */
final class SideException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SideException(String message) {
    super(message);
  }
}
