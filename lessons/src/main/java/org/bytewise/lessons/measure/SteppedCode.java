package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Code that has run line by line, from its first line to its end. Immutable.
 *
 * @param stops the stops, in order; the last one is the end
 * @param pictures draws them
 */
public record SteppedCode(List<CodeStop> stops, Pictures pictures) {

  private static final int MOST_LISTED = 30;

  public SteppedCode {
    stops = List.copyOf(stops);
    Objects.requireNonNull(pictures, "pictures");
  }

  /** Draws stops. */
  @FunctionalInterface
  public interface Pictures {

    /**
     * Draws a stop: the code, the stack, the heap and the references between them.
     *
     * @param at the index of the stop
     * @param since the index of the stop that was drawn before; objects that have become
     *     unreachable since are crossed out; -1 if none was
     * @param open whether the parts of strings and collections are drawn
     * @param width columns
     */
    List<String> lines(int at, int since, boolean open, int width);

    /** Draws the same as an SVG file; empty if there is none. */
    default Optional<String> svg(int at, int since, boolean open) {
      return Optional.empty();
    }
  }

  /**
   * Returns the index of the stop at a point.
   *
   * @throws MeasurementException if the code does not get there
   */
  public int find(StepPoint point) throws MeasurementException {
    int times = 0;
    for (int i = 0; i < stops.size(); i++) {
      CodeStop stop = stops.get(i);
      if (point.isEnd() ? stop.kind() == CodeStop.Kind.END : isBefore(stop, point.line())) {
        times++;
        if (times == point.time()) {
          return i;
        }
      }
    }
    throw new MeasurementException(String.format(
        Locale.ROOT,
        "the code does not stop at \"%s\"; it stops at %s",
        point,
        stops.stream()
            .limit(MOST_LISTED)
            .map(SteppedCode::name)
            .collect(Collectors.joining(", "))));
  }

  private static boolean isBefore(CodeStop stop, int line) {
    return stop.kind() == CodeStop.Kind.LINE && stop.line().orElse(-1) == line;
  }

  private static String name(CodeStop stop) {
    return switch (stop.kind()) {
      case LINE -> stop.line().isPresent() ? "" + stop.line().getAsInt() : "another line";
      case EXCEPTION -> "an exception";
      case END -> "end";
    };
  }

  /** Returns the index of the stop after a line and everything that it calls. */
  public int over(int at) {
    int frames = stops.get(at).frames();
    for (int i = at + 1; i < stops.size(); i++) {
      CodeStop stop = stops.get(i);
      if (stop.kind() == CodeStop.Kind.END || stop.frames() <= frames) {
        return i;
      }
    }
    return stops.size() - 1;
  }
}
