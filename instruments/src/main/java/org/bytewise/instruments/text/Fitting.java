package org.bytewise.instruments.text;

import java.util.ArrayList;
import java.util.List;

/** Fits plain text to a width, including words wider than a line. */
public final class Fitting {
  private Fitting() {}

  /**
   * Breaks at spaces, and inside a word only if it is wider than a line.
   *
   * @param text one paragraph
   * @param width columns, at least 1
   */
  public static List<String> wrap(String text, int width) {
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

  /** Truncates a line that is too long, with an ellipsis. */
  public static String fit(String text, int width, String ellipsis) {
    if (text.length() <= width) {
      return text;
    }
    return width <= ellipsis.length()
        ? text.substring(0, width)
        : text.substring(0, width - ellipsis.length()) + ellipsis;
  }
}
