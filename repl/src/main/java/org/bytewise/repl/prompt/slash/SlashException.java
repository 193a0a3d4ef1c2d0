package org.bytewise.repl.prompt.slash;

/** A command cannot be done. The message is one line that says what to do next. */
public final class SlashException extends Exception {
  private static final long serialVersionUID = 1L;

  public SlashException(String message) {
    super(message);
  }

  /** Returns one for a failure of which everything is on the screen already. */
  static SlashException told() {
    return new SlashException("");
  }

  /** Returns whether there is nothing more to say. */
  public boolean isTold() {
    return getMessage().isEmpty();
  }
}
