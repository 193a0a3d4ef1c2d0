package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.screen.Part;

/**
 * A player's position in a lesson. Immutable, so that undo returns to an earlier instance.
 *
 * @param step counted from 0
 * @param playing whether the learner explores freely
 * @param finished whether the lesson has ended
 * @param visits what each step has shown, by step
 * @param code the code run in the session, in order
 */
record Position(
    int step, boolean playing, boolean finished, Map<Integer, Visit> visits, List<String> code) {

  Position {
    visits = Map.copyOf(visits);
    code = List.copyOf(code);
  }

  static final Position START = new Position(0, false, false, Map.of(), List.of());

  /**
   * What one step has shown.
   *
   * @param before the parts above the question
   * @param hints the number of hints shown
   * @param answer the parts shown in response to the answer; empty while the question is open
   */
  record Visit(List<Part> before, int hints, Optional<List<Part>> answer) {

    Visit {
      before = List.copyOf(before);
      answer = answer.map(List::copyOf);
    }

    Visit withHints(int more) {
      return new Visit(before, more, answer);
    }

    Visit answered(List<Part> parts) {
      return new Visit(before, hints, Optional.of(parts));
    }
  }

  Visit visit() {
    return visits.getOrDefault(step, new Visit(List.of(), 0, Optional.empty()));
  }

  Position at(int other) {
    return new Position(other, false, false, visits, code);
  }

  Position playing(boolean plays) {
    return new Position(step, plays, finished, visits, code);
  }

  Position atEnd() {
    return new Position(step, false, true, visits, code);
  }

  Position with(Visit visit) {
    Map<Integer, Visit> more = new HashMap<>(visits);
    more.put(step, visit);
    return new Position(step, playing, finished, more, code);
  }

  Position withCode(String run) {
    List<String> more = new ArrayList<>(code);
    more.add(run);
    return new Position(step, playing, finished, visits, more);
  }
}
