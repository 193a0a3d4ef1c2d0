package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.lessons.measure.Measurement;

/**
 * A paragraph's worth of text. Immutable.
 *
 * @param line where it begins, counted from 1
 * @param when shown only if this holds; empty for always
 * @param inlines its pieces
 */
public record Prose(int line, Optional<Measurement> when, List<Inline> inlines) {

  public Prose {
    Objects.requireNonNull(when, "when");
    inlines = List.copyOf(inlines);
  }
}
