package org.bytewise.snippets;

/**
 * The environment does not allow what a session needs: the child VM does not start, a flag is
 * unknown to it, the temporary folder is full. The message is one line for the person at the
 * terminal.
 */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String detail;

  public SessionException(String message) {
    super(message);
    this.detail = message;
  }

  public SessionException(String message, Throwable cause) {
    super(message, cause);
    this.detail = message;
  }

  private SessionException(String what, String detail) {
    super(what + detail);
    this.detail = detail;
  }

  /**
   * Returns an exception whose reason a VM has told.
   *
   * @param what what has happened, as it stands before the reason
   * @param said what the VM itself said
   */
  public static SessionException byVm(String what, String said) {
    return new SessionException(what, said);
  }

  /** Returns what the VM itself said, where it said something; else the message. */
  public String detail() {
    return detail;
  }
}
