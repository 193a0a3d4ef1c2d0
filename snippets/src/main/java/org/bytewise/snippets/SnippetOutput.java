package org.bytewise.snippets;

/**
 * The destination of the snippets' output, which is delivered as it is produced. Called on a thread
 * of the session; calls do not overlap. The text is safe to print to a terminal: control characters
 * other than newline and tab appear in caret notation ({@code ^[} for escape).
 */
@FunctionalInterface
public interface SnippetOutput {
  /**
   * Receives some output.
   *
   * @param text may be part of a line
   * @param error whether it was written to {@code System.err}
   */
  void print(String text, boolean error);
}
