package org.bytewise.repl.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** What a tool has found out. Immutable. */
public interface Report {

  /**
   * The report for people, no line wider than {@code width} columns where it can be helped.
   *
   * @param width the columns there are, at least 20
   */
  List<Line> lines(int width, Glyphs glyphs);

  /**
   * The report for programs: keys as in the other JSON reports (camelCase, units in the name), and
   * maps, lists, texts, numbers, booleans and nulls as values. Keys are added, never renamed.
   */
  Map<String, Object> data();

  /**
   * How the code ended that the tool ran; {@link Outcome#VALUE} where all went well or nothing ran.
   * What a tool was asked to provoke is no failure of the tool, but is told here all the same.
   */
  default Outcome ended() {
    return Outcome.VALUE;
  }

  /**
   * The figures of {@link #data} by name, for lessons, a null as an empty text: {@code bytes},
   * {@code young.bytes}; in a list each element goes by its {@code name} or {@code type}, or else
   * by its place from 0: {@code byType.java.lang.String.objects}.
   */
  default Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    data().forEach((key, value) -> collect(key, value, figures));
    return figures;
  }

  private static void collect(String name, Object value, Map<String, Object> into) {
    if (value instanceof Map<?, ?> map) {
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
