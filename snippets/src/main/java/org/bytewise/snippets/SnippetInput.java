package org.bytewise.snippets;

import java.io.IOException;

/** The source of the snippets' {@code System.in}. */
@FunctionalInterface
public interface SnippetInput {
  /** An input at its end. */
  @SuppressWarnings("Convert2Lambda") // The first lambda of a VM takes longer than most answers.
  SnippetInput EMPTY = new SnippetInput() {
    @Override
    public String readLine() {
      return null;
    }
  };

  /**
   * Returns the next line, for which a snippet is waiting. Called on a thread of the session, which
   * is interrupted if the snippet ends or is stopped before the line arrives.
   *
   * @return the line without its terminator, or null at the end of the input
   */
  String readLine() throws IOException, InterruptedException;
}
