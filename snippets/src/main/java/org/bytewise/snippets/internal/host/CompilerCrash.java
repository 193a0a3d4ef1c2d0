package org.bytewise.snippets.internal.host;

/**
 * Thrown when the compiler crashes because of a bug of its own, whether or not the code is valid.
 */
final class CompilerCrash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompilerCrash(Throwable cause) {
    super("the compiler has failed", cause);
  }
}
