package org.bytewise.repl.prompt;

import org.bytewise.repl.prompt.slash.Screen;
import org.bytewise.snippets.SnippetInput;

/** A screen with somebody in front of it who types, or a stream that says what was typed. */
interface Console extends Screen, AutoCloseable {

  /** What reading came to. */
  sealed interface Reading {
    /** An input, of one line or several. */
    record Typed(String text) implements Reading {}

    /** The learner has thrown away what was typed. */
    record Cancelled() implements Reading {}

    /** The learner leaves, or the stream has ended. */
    record Ended() implements Reading {}

    /**
     * The stream cannot be read any further.
     *
     * @param why in a few words
     */
    record Unreadable(String why) implements Reading {}
  }

  /** Whether somebody sits there. */
  boolean interactive();

  /**
   * Reads the next input.
   *
   * @param prompt what stands before it, with the space after it
   */
  Reading read(String prompt);

  /**
   * Has Ctrl-C do something until it is told otherwise.
   *
   * @param action called by another thread
   */
  void onInterrupt(Runnable action);

  /** Prints a piece of output, as it is; called by any thread. */
  void printPiece(String text);

  /** Begins a new line, if something stands on the present one. */
  void freshLine();

  /**
   * Drops what was typed and not read yet, where somebody types who saw no prompt for it.
   *
   * @return whether there was anything
   */
  default boolean dropTyped() {
    return false;
  }

  /** Where snippets read from. */
  SnippetInput input();

  @Override
  void close();
}
