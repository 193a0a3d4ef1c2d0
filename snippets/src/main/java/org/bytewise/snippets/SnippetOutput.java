package org.bytewise.snippets;

/**
 * Where the output of snippets goes, as it comes. Called by a thread of the session; calls do not
 * overlap. The text is harmless to a terminal: control characters other than newline and tab come
 * in caret notation ({@code ^[} for escape).
 */
@FunctionalInterface
public interface SnippetOutput {
  /**
   * Takes a piece of text.
   *
   * @param text some characters; lines may come in several pieces
   * @param error whether it was written to {@code System.err}
   */
  void print(String text, boolean error);
}
