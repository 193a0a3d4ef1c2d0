package org.bytewise.snippets.trial;

import java.util.Objects;

/** A trial's VM gave no answer, or none that can be used. It is of no more use. */
public final class TrialException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Kind {
    /** The VM could not be started, or did not begin to speak. */
    START,
    /** The call took longer than its limit. */
    TIMEOUT,
    /** The machine was so busy that the call had no chance to end within its limit. */
    STARVED,
    /** The code ended the VM. */
    ENDED,
    /** The heap, or the memory for classes, is exhausted. */
    MEMORY,
    /** The code printed more than its limit. */
    OUTPUT,
    /** The program cannot be loaded, or its inputs cannot be made. */
    UNUSABLE,
    /** Whoever waited for it was interrupted. */
    INTERRUPTED,
    /** What came back is no answer. */
    BROKEN
  }

  private final Kind kind;

  TrialException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** Nothing is started any more where everything is being closed. */
  public static TrialException closed() {
    return new TrialException(Kind.INTERRUPTED, "it was interrupted");
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }
}
