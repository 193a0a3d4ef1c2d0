package org.bytewise.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats words and numbers, the same in every locale. */
final class Text {
  private Text() {}

  /** Formats a number with commas, such as {@code 1,000,000}. */
  static String number(long value) {
    // Most numbers need no comma, and the first use of a Formatter takes longer than a whole
    // layout.
    return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
  }

  /** Formats a number and its noun, in the singular or the plural. */
  static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /**
   * Breaks text at spaces, and within a word only if it is wider than a line.
   *
   * @param text one paragraph
   * @param width columns, at least 1
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line.delete(0, width);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Truncates text that is too long and marks the cut with an ellipsis. */
  static String fit(String text, int width, String ellipsis) {
    if (text.length() <= width) {
      return text;
    }
    return width <= ellipsis.length()
        ? text.substring(0, width)
        : text.substring(0, width - ellipsis.length()) + ellipsis;
  }
}
