package org.bytewise.snippets.trial;

/**
 * The result of a call. Immutable. Very long texts are truncated.
 *
 * @param input the input as text, rendered before the call
 * @param value the result as text; null if the call threw
 * @param exception the simple name of the exception's class; null if none was thrown
 * @param message the exception's message; may be null
 * @param file the source file of the innermost frame in the loaded code; null if there is none
 * @param line the line of that frame, counted from 1; 0 if there is none
 */
public record TrialAnswer(
    String input, String value, String exception, String message, String file, int line) {

  /** Returns whether the call completed normally. */
  public boolean returned() {
    return exception == null;
  }
}
