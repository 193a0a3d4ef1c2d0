package org.bytewise.screen;

import java.util.stream.Collectors;

/** Writes lines with ANSI escape sequences, in the colours of the terminal's own palette. */
public final class Ansi {
  private static final String RESET = "\u001b[0m";

  private Ansi() {}

  /** Returns a line with its styles as escape sequences. */
  public static String of(Line line) {
    return line.spans().stream().map(Ansi::of).collect(Collectors.joining());
  }

  private static String of(Span span) {
    String code = code(span.style());
    return code.isEmpty() || span.text().isEmpty()
        ? span.text()
        : "\u001b[" + code + "m" + span.text() + RESET;
  }

  /**
   * Returns the code of a style. The colours are readable on dark and on light backgrounds, and
   * never carry meaning that the words lack.
   */
  private static String code(Style style) {
    return switch (style) {
      case PLAIN, PICTURE, NOTE -> "";
      case CODE -> "36";
      case STRONG, HEADING -> "1";
      case EMPHASIS -> "3";
      case FIGURE -> "1;36";
      case MUTED, RECEIPT -> "2";
      case RIGHT -> "32";
      case WRONG -> "31";
      case HINT -> "33";
    };
  }
}
