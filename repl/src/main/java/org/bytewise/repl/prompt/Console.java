package org.bytewise.repl.prompt;

import java.util.Optional;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.repl.prompt.slash.Screen;
import org.bytewise.repl.prompt.slash.TextEditor;
import org.bytewise.snippets.SnippetInput;

/** A terminal at which someone types, or a stream of typed input. */
interface Console extends Screen, AutoCloseable {

  /** The result of reading. */
  sealed interface Reading {
    /** An input of one or more lines. */
    record Typed(String text) implements Reading {}

    /** The learner discarded the input. */
    record Cancelled() implements Reading {}

    /** The learner leaves or the stream has ended. */
    record Ended() implements Reading {}

    /**
     * The stream can no longer be read.
     *
     * @param why in a few words
     */
    record Unreadable(String why) implements Reading {}
  }

  /** Returns whether someone is at a terminal. */
  boolean interactive();

  /**
   * Reads the next input.
   *
   * @param prompt the prompt, including the space after it
   */
  Reading read(String prompt);

  /**
   * Sets the action of Ctrl-C until the next call.
   *
   * @param action called by another thread
   */
  void onInterrupt(Runnable action);

  /** Prints a piece of output unchanged. Thread-safe. */
  void printPiece(String text);

  /** Starts a new line unless the current one is empty. */
  void freshLine();

  /**
   * Discards input that was typed before its prompt was shown and is not read yet.
   *
   * @return whether there was anything but blank space
   */
  default boolean dropTyped() {
    return false;
  }

  /** Returns an editor that this console can show by itself; empty if there is none. */
  default Optional<TextEditor> builtInEditor() {
    return Optional.empty();
  }

  /** Returns a way to show live screens on this console; empty if there is none. */
  default Optional<LiveTerminal> liveTerminal() {
    return Optional.empty();
  }

  /** Returns the standard input of snippets. */
  SnippetInput input();

  @Override
  void close();
}
