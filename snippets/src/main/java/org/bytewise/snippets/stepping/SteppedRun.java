package org.bytewise.snippets.stepping;

import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.Transcript;

/**
 * A run recorded stop by stop. Immutable.
 *
 * @param stops in the order in which they happened
 * @param transcript how the code ended
 * @param cut why recording ended before the code did, as a sentence without a full stop; empty if
 *     it did not
 */
public record SteppedRun(List<Stop> stops, Transcript transcript, Optional<String> cut) {
  public SteppedRun {
    stops = List.copyOf(stops);
  }
}
