package org.bytewise.snippets.trial;

import java.util.Objects;

/**
 * Thrown when a trial's VM gives no answer or an unusable one. The VM must not be used any more.
 */
public final class TrialException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reason why there is no answer. */
  public enum Kind {
    /** The VM could not be started, or never answered. */
    START,
    /** The call exceeded its time limit. */
    TIMEOUT,
    /** The machine was too busy for the call to complete within its limit. */
    STARVED,
    /** The code ended the VM. */
    ENDED,
    /** The heap or the metaspace is exhausted. */
    MEMORY,
    /** The code exceeded its output limit. */
    OUTPUT,
    /** The program cannot be loaded, or its inputs cannot be created. */
    UNUSABLE,
    /** The waiting thread was interrupted. */
    INTERRUPTED,
    /** The response is not a valid answer. */
    BROKEN
  }

  private final Kind kind;
  private final int line;

  TrialException(Kind kind, String message) {
    this(kind, message, 0);
  }

  TrialException(Kind kind, String message, int line) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.line = line;
  }

  /** Returns the exception for a start that was refused because everything is being closed. */
  public static TrialException closed() {
    return new TrialException(Kind.INTERRUPTED, "it was interrupted");
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the line of the code at which a call stood when its time was over, counted from 1; 0 if
   * it is unknown.
   */
  public int line() {
    return line;
  }
}
