package org.bytewise.layout;

import java.io.Serial;

/**
 * A type that has no layout (an interface), or whose layout cannot be proven right: rather than a
 * figure that may be wrong, the reason is given.
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

  /** Whether a VM that was started with the agent can tell; see {@link LayoutVm}. */
  public boolean agentHelps() {
    return agentHelps;
  }
}
