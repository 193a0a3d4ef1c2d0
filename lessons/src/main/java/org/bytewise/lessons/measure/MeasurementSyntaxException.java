package org.bytewise.lessons.measure;

/** Thrown if text is not a valid measurement. The message says what was expected and where. */
public final class MeasurementSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  MeasurementSyntaxException(String message) {
    super(message);
  }
}
