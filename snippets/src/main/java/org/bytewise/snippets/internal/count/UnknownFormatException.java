package org.bytewise.snippets.internal.count;

/** A recording is not as our own reader knows them; the JDK's reader may know better. */
final class UnknownFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(String what) {
    super("the recording has " + what + ", which is not known here");
  }
}
