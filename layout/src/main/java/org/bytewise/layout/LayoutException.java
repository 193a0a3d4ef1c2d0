package org.bytewise.layout;

import java.io.Serial;

/**
 * Thrown if a layout or a size cannot be determined. The message is one line for the person who
 * asked: it names the type or flag, the reason and, if there is one, the next thing to try.
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
