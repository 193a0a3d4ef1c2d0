package org.bytewise.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** What an instrument has found out. Immutable. */
public interface Report {

  /**
   * Returns the report for people, no line wider than {@code width} columns where that is possible.
   *
   * @param width the columns there are, at least 20
   */
  List<Line> lines(int width, Glyphs glyphs);

  /**
   * Returns those of {@link #lines} that say what went wrong, for a place of their own, such as
   * standard error: what the compiler says, targets that could not be measured.
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

  /** Returns the data as JSON has it: {@link #data}, or a list with data of each target. */
  default Object json() {
    return data();
  }

  /**
   * Returns how the code ended that the instrument ran; {@link RunStatus#OK} where all went well or
   * nothing ran. What an instrument was asked to provoke is no failure of the instrument, but is
   * told here all the same.
   */
  default RunStatus ended() {
    return RunStatus.OK;
  }

  /** Returns whether it is the environment that is at fault where something failed. */
  default boolean blamesEnvironment() {
    return false;
  }

  /**
   * Returns the figures of {@link #data} by name, for lessons, a null as an empty text:
   * {@code bytes}, {@code young.bytes}; in a list each element goes by its {@code name} or
   * {@code type}, or else by its place from 0: {@code byType.java.lang.String.objects}. An
   * exception goes by its type alone, too.
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
