package org.bytewise.repl.prompt.slash;

/** Thrown when a command fails. The message is one line that says what to do next. */
public final class SlashException extends Exception {
  private static final long serialVersionUID = 1L;

  public SlashException(String message) {
    super(message);
  }

  /** Returns an exception for a failure that was already reported in full. */
  static SlashException told() {
    return new SlashException("");
  }

  /** Returns whether there is nothing more to say. */
  public boolean isTold() {
    return getMessage().isEmpty();
  }
}
