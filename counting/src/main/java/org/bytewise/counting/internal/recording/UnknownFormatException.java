package org.bytewise.counting.internal.recording;

/**
 * Thrown when a recording's format is not supported by our own reader; the JDK's reader may still
 * be able to read it.
 */
public final class UnknownFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(String what) {
    super("the recording has " + what + ", which is not known here");
  }
}
