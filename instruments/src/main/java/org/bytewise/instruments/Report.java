package org.bytewise.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** The result of an instrument. Immutable. */
public interface Report {

  /**
   * Returns the report for people, with lines of at most {@code width} columns where possible.
   *
   * @param width the available columns, at least 20
   */
  List<Line> lines(int width, Glyphs glyphs);

  /**
   * Returns the subset of {@link #lines} that reports errors, for a separate destination such as
   * standard error: compiler diagnostics and targets that could not be measured.
   */
  default List<Line> errors(int width, Glyphs glyphs) {
    return ended() == RunStatus.REJECTED ? lines(width, glyphs) : List.of();
  }

  /** Returns {@link #lines} without {@link #errors}. */
  default List<Line> results(int width, Glyphs glyphs) {
    return ended() == RunStatus.REJECTED ? List.of() : lines(width, glyphs);
  }

  /**
   * Returns the report for programs: the keys of {@link Envelope} and of {@link Instrument#keys}
   * (camelCase, units in the name), and maps, lists, strings, numbers, booleans and nulls as
   * values. Keys are added, never renamed.
   */
  Map<String, Object> data();

  /** Returns the data in its JSON form: {@link #data}, or a list with the data of each target. */
  default Object json() {
    return data();
  }

  /** Draws the report as an SVG file; empty if it is text alone. */
  default Optional<String> svg() {
    return Optional.empty();
  }

  /**
   * Returns how the code run by the instrument ended; {@link RunStatus#OK} if all went well or
   * nothing ran. An outcome that the instrument was asked to provoke is not a failure of the
   * instrument, but is returned all the same.
   */
  default RunStatus ended() {
    return RunStatus.OK;
  }

  /**
   * Returns whether the answer is as the call demanded; true if it demanded nothing of it. An
   * answer that is not fails a build, although nothing went wrong in finding it.
   */
  default boolean holds() {
    return true;
  }

  /** Returns whether the environment is to blame for a failure. */
  default boolean blamesEnvironment() {
    return false;
  }

  /**
   * Returns the figures of {@link #data} by name, for lessons, a null as an empty string:
   * {@code bytes}, {@code young.bytes}; in a list, the key of an element is its {@code name} or
   * {@code type}, or else its index from 0: {@code byType.java.lang.String.objects}. An exception
   * is also available by its type alone.
   */
  default Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    data().forEach((key, value) -> collect(key, value, figures));
    return figures;
  }

  private static void collect(String name, Object value, Map<String, Object> into) {
    if (value instanceof Map<?, ?> map) {
      if (name.endsWith("exception")) {
        into.put(name, map.get("type"));
      }
      map.forEach((key, inner) -> collect(name + "." + key, inner, into));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(name + "." + nameOf(list.get(i), i), list.get(i), into);
      }
    } else {
      into.put(name, value == null ? "" : value);
    }
  }

  private static Object nameOf(Object element, int place) {
    if (element instanceof Map<?, ?> map) {
      for (String key : List.of("name", "type")) {
        if (map.get(key) != null) {
          return map.get(key);
        }
      }
    }
    return place;
  }
}
