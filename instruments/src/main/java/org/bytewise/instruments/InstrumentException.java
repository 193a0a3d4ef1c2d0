package org.bytewise.instruments;

/** A tool cannot answer. The message is one line that names the input and what to do next. */
public final class InstrumentException extends Exception {
  private static final long serialVersionUID = 1L;

  public InstrumentException(String message) {
    super(message);
  }

  public InstrumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
