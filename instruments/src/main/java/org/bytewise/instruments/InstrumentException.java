package org.bytewise.instruments;

/**
 * Thrown when an instrument cannot answer. The message is one line that names the input and what to
 * do next, in the syntax of the place where the instrument was called.
 */
public final class InstrumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Kind {
    /** The question has no answer. */
    FAILED,
    /** The call itself is wrong: something is missing, misspelt or out of range. */
    USAGE,
    /** The environment does not allow it. */
    ENVIRONMENT
  }

  private final Kind kind;

  private InstrumentException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** The question has no answer. */
  public InstrumentException(String message) {
    this(Kind.FAILED, message, null);
  }

  /** The question has no answer. */
  public InstrumentException(String message, Throwable cause) {
    this(Kind.FAILED, message, cause);
  }

  /** Returns an exception for a wrong call. */
  public static InstrumentException usage(String message) {
    return new InstrumentException(Kind.USAGE, message, null);
  }

  /**
   * Returns an exception for a wrong call, whose message ends with a correct one.
   *
   * @param problem what is wrong
   * @param example a call of the instrument, without the name
   */
  public static InstrumentException usage(
      InstrumentContext context, Instrument instrument, String problem, String example) {
    return usage(problem + "; try " + context.form().call(instrument, example));
  }

  /** Returns an exception for something the environment does not allow. */
  public static InstrumentException environment(String message, Throwable cause) {
    return new InstrumentException(Kind.ENVIRONMENT, message, cause);
  }

  /** Returns why there is no answer. */
  public Kind kind() {
    return kind;
  }
}
