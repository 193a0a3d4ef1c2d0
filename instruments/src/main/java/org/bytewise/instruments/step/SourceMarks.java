package org.bytewise.instruments.step;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/**
 * What a stop has to say about the lines of the source that it is in. Lines are counted from 0.
 * Immutable.
 *
 * @param current the line about to run; -1 at the end, and where no line is known
 * @param last the line that the stop names; -1 if it names none
 * @param ran the lines that have been about to run before
 * @param others the lines of the innermost frames of other threads
 */
record SourceMarks(int current, int last, Set<Integer> ran, Set<Integer> others) {
  SourceMarks {
    ran = Set.copyOf(ran);
    others = Set.copyOf(others);
  }

  /**
   * Returns the marks of a stop.
   *
   * @param before the stops before it
   */
  static SourceMarks of(StepSources sources, Stop stop, List<Stop> before) {
    Optional<StepSources.Place> place = stop.line().map(sources::find);
    String title = place.map(StepSources.Place::title).orElse("");
    Set<SourceLine> ran = new HashSet<>();
    before.forEach(earlier -> earlier.line().ifPresent(ran::add));
    Set<SourceLine> others = new HashSet<>();
    for (ThreadView thread : stop.threads()) {
      if (!thread.current()) {
        thread.frames().stream()
            .flatMap(frame -> frame.line().stream())
            .findFirst()
            .ifPresent(others::add);
      }
    }
    int last = place.map(StepSources.Place::index).orElse(-1);
    return new SourceMarks(
        stop.reason() == Stop.Reason.END ? -1 : last,
        last,
        within(sources, title, ran),
        within(sources, title, others));
  }

  private static Set<Integer> within(StepSources sources, String title, Set<SourceLine> lines) {
    Set<Integer> found = new HashSet<>();
    for (SourceLine line : lines) {
      StepSources.Place place = sources.find(line);
      if (place.title().equals(title)) {
        found.add(place.index());
      }
    }
    return found;
  }

  /** What a line is marked as. */
  enum Mark {
    CURRENT,
    OTHER_THREAD,
    RAN,
    NONE
  }

  /** Returns the mark of a line. */
  Mark of(int line) {
    if (line == current) {
      return Mark.CURRENT;
    }
    if (others.contains(line)) {
      return Mark.OTHER_THREAD;
    }
    return line == last || ran.contains(line) ? Mark.RAN : Mark.NONE;
  }
}
