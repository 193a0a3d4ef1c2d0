package org.bytewise.instruments.timeline;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.snippets.RunWatch;

/**
 * Starts a clock in the child VM, or ends it. The argument is the maximum number of points, or
 * {@link #FOUND}. The answer is a {@link HeapTimeline}, or a string that explains why there is
 * none; null if there is nothing to report.
 */
public final class TimelineProbe implements BiFunction<Object, String, Serializable> {
  static final String FOUND = "found";

  private static volatile HeapClock clock;

  @Override
  public Serializable apply(Object value, String argument) {
    try {
      return argument.equals(FOUND) ? found() : begin(Integer.parseInt(argument));
    } catch (IOException e) {
      return "the heap could not be counted: " + e;
    } catch (OutOfMemoryError e) {
      return HeapClock.NO_ROOM;
    }
  }

  private static Serializable begin(int points) throws IOException {
    HeapClock begun = HeapClock.of(points);
    clock = begun;
    RunWatch.install(begun);
    return begun.failure();
  }

  private static Serializable found() throws IOException {
    RunWatch.install(null);
    HeapClock ended = clock;
    clock = null;
    if (ended == null) {
      return null;
    }
    try {
      return ended.timeline();
    } finally {
      ended.close();
    }
  }
}
