package org.bytewise.snippets.trial;

/**
 * What a call did. Immutable. Texts are cut where they are very long.
 *
 * @param input the input as text, as it was before the call
 * @param value the result as text; null where the call threw
 * @param exception the simple name of the exception's class; null where none was thrown
 * @param message the exception's message; may be null
 * @param file the source file of the innermost frame in the loaded code; null where there is none
 * @param line the line of that frame, counted from 1; 0 where there is none
 */
public record TrialAnswer(
    String input, String value, String exception, String message, String file, int line) {

  /** Whether the call returned. */
  public boolean returned() {
    return exception == null;
  }
}
