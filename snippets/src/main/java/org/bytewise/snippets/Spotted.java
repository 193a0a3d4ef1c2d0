package org.bytewise.snippets;

import java.util.List;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The allocations predicted from an input's source, compared with those measured. Immutable.
 *
 * @param transcript the result of running the input
 * @param spots the places found in the source, in source order; none in statements that were not
 *     reached
 * @param missed the code's own objects that no spot explains, most bytes first
 */
public record Spotted(Transcript transcript, List<Spot> spots, List<Missed> missed) {

  public Spotted {
    Objects.requireNonNull(transcript, "transcript");
    spots = List.copyOf(spots);
    missed = List.copyOf(missed);
  }

  /**
   * Objects of one type that a line created although its source does not show it.
   *
   * @param line the line of the input, counted from 1; 0 if none of its lines is known to be the
   *     cause
   * @param type the type's qualified name, as in source code
   * @param in the method that the line called, such as {@code java.util.ArrayList.add}; empty if
   *     the line's own code created them
   */
  public record Missed(int line, String type, String in, Amount amount) {}
}
