package org.bytewise.snippets.internal.host;

import java.io.IOException;

/** Thrown when a child VM crashes before it is ready. */
final class CrashAtStartException extends IOException {
  private static final long serialVersionUID = 1L;

  CrashAtStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
