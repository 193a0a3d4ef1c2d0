package org.bytewise.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and numbers for people, the same in every locale. */
final class Text {
  private Text() {}

  /** A number with commas, such as {@code 1,000,000}. */
  static String number(long value) {
    // Most need no comma, and the first use of a formatter takes longer than a whole layout.
    return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
  }

  /** A number and what it counts, in the singular or the plural. */
  static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /**
   * Breaks at spaces, and inside a word only where one is wider than a line.
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

  /** Cuts what is too long, and shows that it was cut. */
  static String fit(String text, int width, String ellipsis) {
    if (text.length() <= width) {
      return text;
    }
    return width <= ellipsis.length()
        ? text.substring(0, width)
        : text.substring(0, width - ellipsis.length()) + ellipsis;
  }
}
