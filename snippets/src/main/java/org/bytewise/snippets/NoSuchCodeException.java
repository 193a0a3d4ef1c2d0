package org.bytewise.snippets;

/** Nothing that has code goes by a name. The message is one line that names it. */
public final class NoSuchCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchCodeException(String message) {
    super(message);
  }
}
