package org.bytewise.screen;

import java.util.Objects;

/**
 * A piece of text of one style. Immutable.
 *
 * @param style what it means
 * @param text without line breaks
 */
public record Span(Style style, String text) {

  public Span {
    Objects.requireNonNull(style, "style");
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a span is one line: \"" + text + "\"");
    }
  }

  public static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  public static Span code(String text) {
    return new Span(Style.CODE, text);
  }
}
