package org.bytewise.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the screen. Immutable.
 *
 * @param spans from left to right; none on an empty line
 */
public record Line(List<Span> spans) {

  public Line {
    spans = List.copyOf(spans);
  }

  /** The line of no text. */
  public static final Line EMPTY = new Line(List.of());

  public static Line of(Style style, String text) {
    return new Line(List.of(new Span(style, text)));
  }

  /** Without styles. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
