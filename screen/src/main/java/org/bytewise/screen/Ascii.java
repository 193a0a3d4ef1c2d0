package org.bytewise.screen;

import java.util.Map;

/** Replaces the few non-ASCII characters that lessons and the player use with ASCII. */
final class Ascii {

  private static final Map<String, String> PLAIN = Map.of(
      "·", "-", "×", "x", "…", "...", "–", "-", "—", "-", "’", "'", "→", "->", "─", "-", "│", "|",
      "↵", "Enter");

  private Ascii() {}

  static Line of(Line line) {
    return new Line(line.spans().stream()
        .map(span -> new Span(span.style(), of(span.text())))
        .toList());
  }

  private static String of(String text) {
    String plain = text;
    for (Map.Entry<String, String> entry : PLAIN.entrySet()) {
      plain = plain.replace(entry.getKey(), entry.getValue());
    }
    return plain;
  }
}
