package org.bytewise.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line on the screen. Immutable.
 *
 * @param spans from left to right; empty for an empty line
 */
public record Line(List<Span> spans) {

  public Line {
    spans = List.copyOf(spans);
  }

  /** An empty line. */
  public static final Line EMPTY = new Line(List.of());

  public static Line of(Style style, String text) {
    return new Line(List.of(new Span(style, text)));
  }

  /** Returns the text without its styles. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
