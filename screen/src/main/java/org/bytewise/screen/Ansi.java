package org.bytewise.screen;

import java.util.stream.Collectors;

/** Writes lines with the colours of the terminal's own palette. */
public final class Ansi {
  private static final String RESET = "\u001b[0m";

  private Ansi() {}

  /** A line with its styles as escape sequences. */
  public static String of(Line line) {
    return line.spans().stream().map(Ansi::of).collect(Collectors.joining());
  }

  private static String of(Span span) {
    String code = code(span.style());
    return code.isEmpty() || span.text().isEmpty()
        ? span.text()
        : "\u001b[" + code + "m" + span.text() + RESET;
  }

  /** Colours that read on dark and on light; the same meaning is always in the words, too. */
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
