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
   * @param screens the parts above the question, screen by screen; at least one
   * @param screen the index of the one that is shown
   * @param hints the number of hints shown
   * @param answer the parts shown in response to the answer; empty while the question is open
   */
  record Visit(List<List<Part>> screens, int screen, int hints, Optional<List<Part>> answer) {

    Visit {
      screens = screens.stream().map(List::copyOf).toList();
      answer = answer.map(List::copyOf);
    }

    /** Creates a visit that has shown the first screen only. */
    static Visit first(List<List<Part>> screens) {
      return new Visit(screens, 0, 0, Optional.empty());
    }

    List<Part> before() {
      return screens.get(screen);
    }

    /** Returns whether the last screen is shown, and with it the question. */
    boolean isComplete() {
      return screen == screens.size() - 1;
    }

    Visit atScreen(int other) {
      return new Visit(screens, other, hints, answer);
    }

    Visit withHints(int more) {
      return new Visit(screens, screen, more, answer);
    }

    Visit answered(List<Part> parts) {
      return new Visit(screens, screen, hints, Optional.of(parts));
    }
  }

  Visit visit() {
    return visits.getOrDefault(step, Visit.first(List.of(List.of())));
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
