package org.bytewise.repl.exercise;

/**
 * Thrown if something cannot be done with an exercise. The message is one line that says what to do
 * next.
 */
public final class PracticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean usage;

  private PracticeException(boolean usage, String message) {
    super(message);
    this.usage = usage;
  }

  /** Returns the exception for something the learner named that does not exist. */
  static PracticeException usage(String message) {
    return new PracticeException(true, message);
  }

  /** Returns the exception for a broken exercise or pack. */
  static PracticeException broken(String message) {
    return new PracticeException(false, message);
  }

  /** Tells whether calling it differently would help. */
  public boolean isUsage() {
    return usage;
  }
}
