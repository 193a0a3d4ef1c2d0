package org.bytewise.instruments.trace;

import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.snippets.CreatedObject;

/**
 * Which objects are shown. Immutable.
 *
 * @param type the type's name, with or without its package
 * @param line a line of the code
 */
record TraceFilter(Optional<String> type, OptionalInt line) {
  /** Returns whether all objects are shown. */
  boolean isEmpty() {
    return type.isEmpty() && line.isEmpty();
  }

  boolean shows(CreatedObject object) {
    return (type.isEmpty() || isNamed(object.type(), type.get()))
        && (line.isEmpty()
            || (object.line() == line.getAsInt() && object.snippet().isEmpty()));
  }

  private static boolean isNamed(String type, String name) {
    return type.equals(name) || type.endsWith("." + name);
  }

  /** Returns what it selects, for a sentence: {@code of type int[] at line 3}. */
  String words() {
    String ofType = type.map(name -> "of type " + name).orElse("");
    String atLine = line.isPresent() ? "at line " + line.getAsInt() : "";
    return (ofType + " " + atLine).strip();
  }
}
