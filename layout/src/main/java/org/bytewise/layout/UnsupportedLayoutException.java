package org.bytewise.layout;

import java.io.Serial;

/**
 * A type that has no layout (an interface), or whose layout cannot be proven right: rather than a
 * figure that may be wrong, the reason is given.
 */
public final class UnsupportedLayoutException extends LayoutException {
  @Serial
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message one line that names the type and the reason, not null
   */
  public UnsupportedLayoutException(String message) {
    super(message);
  }
}
