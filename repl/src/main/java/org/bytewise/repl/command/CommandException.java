package org.bytewise.repl.command;

/** Thrown when a command cannot continue. The message is one line for the user. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Returns the exit status. */
  int status() {
    return status;
  }
}
