package org.bytewise.snippets;

import java.io.IOException;

/** Where snippets' {@code System.in} comes from. */
@FunctionalInterface
public interface SnippetInput {
  /** An input that has ended. */
  SnippetInput EMPTY = () -> null;

  /**
   * Asks for the next line, because a snippet waits for it. Called by a thread of the session,
   * which is interrupted when the snippet ends or is stopped before the answer is there.
   *
   * @return a line without its terminator, or null for the end of the input
   */
  String readLine() throws IOException, InterruptedException;
}
