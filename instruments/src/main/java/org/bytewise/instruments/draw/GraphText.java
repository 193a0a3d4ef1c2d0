package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;

/** Fills the lines of a box. */
final class GraphText {
  /** The characters after which a word that is wider than a line is broken. */
  private static final String BREAKS = ",;.:/$_-|";

  private GraphText() {}

  /**
   * Breaks between words, and inside a word only if it is wider than a line: at a space if it has
   * one, else after a dot or the like, else anywhere.
   *
   * @param words may contain spaces, at which they are not broken if they fit
   * @param width columns, at least 2
   */
  static List<String> lines(List<String> words, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    boolean started = false;
    for (String word : words) {
      if (started && Columns.of(line) + 1 + Columns.of(word) > width) {
        lines.add(line);
        line = word;
      } else {
        line = started ? line + " " + word : word;
      }
      started = true;
      while (Columns.of(line) > width) {
        int end = end(line, width);
        lines.add(line.substring(0, end).stripTrailing());
        line = line.substring(line.charAt(end) == ' ' ? end + 1 : end);
      }
    }
    if (started) {
      lines.add(line);
    }
    return lines;
  }

  private static int end(String line, int width) {
    int most = Math.max(Character.charCount(line.codePointAt(0)), Columns.fitting(line, 0, width));
    int space = line.lastIndexOf(' ', most);
    if (space > 0) {
      return space;
    }
    for (int i = most - 1; i > 0; i--) {
      if (BREAKS.indexOf(line.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return most;
  }
}
