package org.bytewise.layout;

import java.io.Serial;

/**
 * Thrown for a type that has no layout, such as an interface, or whose layout cannot be verified.
 * The message gives the reason.
 */
public final class UnsupportedLayoutException extends LayoutException {
  @Serial
  private static final long serialVersionUID = 1;

  private final boolean agentHelps;

  /**
   * Creates the exception.
   *
   * @param message one line that names the type and the reason, not null
   */
  public UnsupportedLayoutException(String message) {
    this(message, false);
  }

  UnsupportedLayoutException(String message, boolean agentHelps) {
    super(message);
    this.agentHelps = agentHelps;
  }

  /** Returns whether a VM started with the agent can lay out the type; see {@link LayoutVm}. */
  public boolean agentHelps() {
    return agentHelps;
  }
}
