package org.bytewise.snippets;

/**
 * Thrown when the environment cannot support a session: the child VM does not start, it does not
 * know a flag, or the temporary folder is full. The message is one line for the user.
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
   * Returns an exception with a reason given by the VM.
   *
   * @param what the event, worded to precede the reason
   * @param said the VM's own words
   */
  public static SessionException byVm(String what, String said) {
    return new SessionException(what, said);
  }

  /** Returns the VM's own words if there are any, otherwise the message. */
  public String detail() {
    return detail;
  }
}
