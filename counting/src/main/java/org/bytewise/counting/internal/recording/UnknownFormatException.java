package org.bytewise.counting.internal.recording;

/** A recording is not as our own reader knows them; the JDK's reader may know better. */
public final class UnknownFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownFormatException(String what) {
    super("the recording has " + what + ", which is not known here");
  }
}
