package org.bytewise.snippets;

import java.util.List;

/**
 * How the code at a cursor may go on.
 *
 * @param anchor where the continuations begin: the index, in UTF-16 code units, from which on a
 *     continuation replaces the text up to the cursor
 * @param continuations in the order in which they should be offered
 */
public record Completion(int anchor, List<Candidate> continuations) {
  public Completion {
    continuations = List.copyOf(continuations);
  }

  /**
   * A continuation.
   *
   * @param text what replaces the code from the anchor on
   * @param fitsType whether it has the type that is wanted there
   */
  public record Candidate(String text, boolean fitsType) {}
}
