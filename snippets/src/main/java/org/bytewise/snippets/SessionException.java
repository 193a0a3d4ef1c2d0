package org.bytewise.snippets;

/**
 * The environment does not allow what a session needs: the child VM does not start, a flag is
 * unknown to it, the temporary folder is full. The message is one line for the person at the
 * terminal.
 */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionException(String message) {
    super(message);
  }

  public SessionException(String message, Throwable cause) {
    super(message, cause);
  }
}
