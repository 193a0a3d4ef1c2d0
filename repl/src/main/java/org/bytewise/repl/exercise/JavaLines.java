package org.bytewise.repl.exercise;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;

/** Breaks a Java expression into lines, outside its literals, so that it can be pasted. */
final class JavaLines {
  private JavaLines() {}

  /**
   * Returns lines of at most {@code room} columns. Only a piece that has no place to break it is
   * broken anywhere.
   */
  static List<String> of(String expression, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(expression)) {
      if (!line.isEmpty() && Columns.of(line + piece.stripTrailing()) > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
      while (Columns.of(line.toString().stripTrailing()) > room) {
        int fitting = Math.max(1, Columns.fitting(line.toString(), 0, room));
        lines.add(line.substring(0, fitting));
        line.delete(0, fitting);
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Splits after each comma and blank that is not in a literal. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 && c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ' ' && i > start && text.charAt(i - 1) == ',') {
        pieces.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
