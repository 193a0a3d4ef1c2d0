package org.bytewise.repl.prompt;

import java.util.List;
import org.bytewise.repl.prompt.slash.Suggestion;

/** What a reader wants to know of an input while it is typed. */
interface InputHelp {

  /** Whether the input goes on in the next line. */
  boolean isOpen(String input);

  /**
   * How the input may go on at a cursor.
   *
   * @param cursor an index in UTF-16 code units
   */
  Continuations complete(String input, int cursor);

  /** What is known of the thing at a cursor, as lines; none where nothing is. */
  List<String> documentation(String input, int cursor);

  /** Whether the last answer is missing only because the session starts or is at work. */
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
