package org.bytewise.repl.tool;

/** A tool cannot answer. The message is one line that names the input and what to do next. */
public final class ToolException extends Exception {
  private static final long serialVersionUID = 1L;

  public ToolException(String message) {
    super(message);
  }

  public ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
