package org.bytewise.repl.prompt;

import java.util.List;
import org.bytewise.repl.prompt.slash.Suggestion;

/** Assistance for an input while it is typed. */
interface InputHelp {

  /** Returns whether the input continues on the next line. */
  boolean isOpen(String input);

  /**
   * Returns the completions at a cursor.
   *
   * @param cursor an index in UTF-16 code units
   */
  Continuations complete(String input, int cursor);

  /** Returns documentation for the element at a cursor, as lines; empty if there is none. */
  List<String> documentation(String input, int cursor);

  /** Returns whether the last answer is missing only because the session is starting or busy. */
  boolean late();

  /**
   * Continuations of an input.
   *
   * @param anchor the index from which on they replace what stands before the cursor
   * @param all in the order in which to offer them
   * @param words whether they are words with a space after them
   */
  record Continuations(int anchor, List<Suggestion> all, boolean words) {
    public Continuations {
      all = List.copyOf(all);
    }

    static Continuations none(int cursor) {
      return new Continuations(cursor, List.of(), false);
    }
  }
}
