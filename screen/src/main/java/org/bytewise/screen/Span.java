package org.bytewise.screen;

import java.util.Objects;

/**
 * A piece of text in one style. Immutable.
 *
 * @param style the meaning of the text
 * @param text without line breaks
 */
public record Span(Style style, String text) {

  public Span {
    Objects.requireNonNull(style, "style");
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("span must not contain a line break: \"" + text + "\"");
    }
  }

  public static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  public static Span code(String text) {
    return new Span(Style.CODE, text);
  }
}
