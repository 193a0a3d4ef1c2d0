package org.bytewise.lessons.format;

/**
 * A mistake in a lesson. Immutable.
 *
 * @param file the lesson's file, as its reader names it
 * @param line counted from 1
 * @param message one line that says what is wrong and what to write instead
 */
public record Mistake(String file, int line, String message) {

  /** Returns {@code file:line: message}, as compilers print it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
