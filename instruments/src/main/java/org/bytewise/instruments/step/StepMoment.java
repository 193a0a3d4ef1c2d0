package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.stepping.Stop;

/**
 * A stop in the run as recorded so far. Immutable.
 *
 * @param stops at least one
 * @param at the index of the stop
 * @param ended whether recording has ended
 * @param cut why recording ended before the code did, as a sentence without a full stop; empty if
 *     it did not
 */
record StepMoment(List<Stop> stops, int at, boolean ended, Optional<String> cut) {
  StepMoment {
    stops = List.copyOf(stops);
    if (at < 0 || at >= stops.size()) {
      throw new IndexOutOfBoundsException("stop " + at + " of " + stops.size());
    }
  }

  Stop stop() {
    return stops.get(at);
  }

  List<Stop> before() {
    return stops.subList(0, at);
  }

  boolean isLast() {
    return at == stops.size() - 1;
  }

  /** Returns the objects that became unreachable at this stop, as they were last seen. */
  List<HeapObject> gone() {
    List<HeapObject> gone = new ArrayList<>();
    for (int label : stop().unreachable()) {
      for (int i = at - 1; i >= 0; i--) {
        Optional<HeapObject> seen = stops.get(i).heap().find(label);
        if (seen.isPresent()) {
          gone.add(seen.get());
          break;
        }
      }
    }
    return gone;
  }
}
