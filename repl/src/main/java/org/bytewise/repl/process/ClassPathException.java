package org.bytewise.repl.process;

/** A class path names something that is not there. The message is one line that says what. */
public final class ClassPathException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClassPathException(String message) {
    super(message);
  }
}
