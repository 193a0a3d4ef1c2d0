package org.bytewise.snippets;

import java.util.List;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * What reading an input found to allocate, and what running it did. Immutable.
 *
 * @param transcript what became of the input
 * @param spots the places that reading found, in the order of the source; none in statements that
 *     were not reached
 * @param missed the objects of the code itself that none of the spots explains, most bytes first
 */
public record Spotted(Transcript transcript, List<Spot> spots, List<Missed> missed) {

  public Spotted {
    Objects.requireNonNull(transcript, "transcript");
    spots = List.copyOf(spots);
    missed = List.copyOf(missed);
  }

  /**
   * Objects of one type that one line made without showing it.
   *
   * @param line the line of the input, counted from 1; 0 where none of its lines is known to be the
   *     cause
   * @param type the type's name as in source code, with its package
   * @param in the method that the line called: {@code java.util.ArrayList.add}; empty where the
   *     line's own code made them
   */
  public record Missed(int line, String type, String in, Amount amount) {}
}
