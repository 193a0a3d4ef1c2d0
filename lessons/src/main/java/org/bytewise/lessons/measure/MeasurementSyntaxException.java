package org.bytewise.lessons.measure;

/** A text is not a measurement. The message names what was expected and where. */
public final class MeasurementSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  MeasurementSyntaxException(String message) {
    super(message);
  }
}
