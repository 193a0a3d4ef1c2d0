package org.bytewise.repl.prompt.slash;

/** A command cannot be done. The message is one line that says what to do next. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  public CommandException(String message) {
    super(message);
  }
}
