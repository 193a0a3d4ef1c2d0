package org.bytewise.snippets;

/**
 * Thrown when a name matches nothing that has code. The message is a single line containing the
 * name.
 */
public final class NoSuchCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchCodeException(String message) {
    super(message);
  }
}
