package org.bytewise.benchmarks.compare;

/** One side of a comparison did not work; the message is one line for the table. */
final class SideException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SideException(String message) {
    super(message);
  }
}
