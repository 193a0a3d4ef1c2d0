package org.bytewise.lessons.measure;

/**
 * Thrown if something cannot be measured: the code does not compile, a name is unknown, a figure
 * does not exist on this VM. The message is one line for the learner and names what was asked for.
 */
public final class MeasurementException extends Exception {

  private static final long serialVersionUID = 1L;

  public MeasurementException(String message) {
    super(message);
  }

  public MeasurementException(String message, Throwable cause) {
    super(message, cause);
  }
}
