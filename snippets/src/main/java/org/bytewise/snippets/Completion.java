package org.bytewise.snippets;

import java.util.List;

/**
 * The possible continuations of code at a cursor.
 *
 * @param anchor the start of the text, up to the cursor, that a continuation replaces: an index in
 *     UTF-16 code units
 * @param continuations in the order in which to offer them
 */
public record Completion(int anchor, List<Candidate> continuations) {
  public Completion {
    continuations = List.copyOf(continuations);
  }

  /**
   * A continuation.
   *
   * @param text the replacement for the code from the anchor to the cursor
   * @param fitsType whether it has the type expected there
   */
  public record Candidate(String text, boolean fitsType) {}
}
