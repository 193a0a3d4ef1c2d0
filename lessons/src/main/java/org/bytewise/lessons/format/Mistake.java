package org.bytewise.lessons.format;

/**
 * A mistake in a lesson. Immutable.
 *
 * @param file the lesson's file, as its reader knows it
 * @param line counted from 1
 * @param message what is wrong and what to write instead, in one line
 */
public record Mistake(String file, int line, String message) {

  /** {@code file:line: message}, as compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
