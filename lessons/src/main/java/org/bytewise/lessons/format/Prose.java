package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.lessons.measure.Measurement;

/**
 * The text of a paragraph. Immutable.
 *
 * @param line the line where it begins, counted from 1
 * @param when the condition under which it is shown; empty to show it always
 * @param inlines its parts, in order
 */
public record Prose(int line, Optional<Measurement> when, List<Inline> inlines) {

  public Prose {
    Objects.requireNonNull(when, "when");
    inlines = List.copyOf(inlines);
  }
}
