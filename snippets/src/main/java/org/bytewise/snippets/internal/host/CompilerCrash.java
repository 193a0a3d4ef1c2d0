package org.bytewise.snippets.internal.host;

/** The compiler has failed on code, right or wrong, by a mistake of its own. */
final class CompilerCrash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompilerCrash(Throwable cause) {
    super("the compiler has failed", cause);
  }
}
