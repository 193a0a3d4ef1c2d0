package org.bytewise.repl.exercise;

/** Something cannot be done with an exercise. The message is one line that says what to do next. */
public final class PracticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean usage;

  private PracticeException(boolean usage, String message) {
    super(message);
    this.usage = usage;
  }

  /** The learner has named something that is not there. */
  public static PracticeException usage(String message) {
    return new PracticeException(true, message);
  }

  /** The exercise, or the pack, is at fault. */
  static PracticeException broken(String message) {
    return new PracticeException(false, message);
  }

  /** Whether another way to call would help. */
  public boolean isUsage() {
    return usage;
  }
}
