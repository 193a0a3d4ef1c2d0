package org.bytewise.layout;

import java.io.Serial;

/**
 * A layout or a size that cannot be given. The message is one line for the person who asked: it
 * names the type or the flag, the reason, and where there is one the next thing to try.
 */
public class LayoutException extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message one line, not null
   */
  public LayoutException(String message) {
    super(message);
  }
}
