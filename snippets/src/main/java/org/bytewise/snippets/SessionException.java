package org.bytewise.snippets;

import java.util.Optional;

/**
 * The environment does not allow what a session needs: the child VM does not start, a flag is
 * unknown to it, the temporary folder is full. The message is one line for the person at the
 * terminal.
 */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vmReason;

  public SessionException(String message) {
    this(message, (String) null);
  }

  public SessionException(String message, Throwable cause) {
    super(message, cause);
    this.vmReason = null;
  }

  /**
   * A child VM that did not start.
   *
   * @param vmReason the part of the message that the VM itself has said; null where it said nothing
   */
  public SessionException(String message, String vmReason) {
    super(message);
    this.vmReason = vmReason;
  }

  /** Returns what the VM itself gave as the reason for not starting; empty where it gave none. */
  public Optional<String> vmReason() {
    return Optional.ofNullable(vmReason);
  }
}
