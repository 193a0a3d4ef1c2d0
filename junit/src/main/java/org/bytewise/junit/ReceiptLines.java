package org.bytewise.junit;

import java.util.ArrayList;
import java.util.List;

/** Fits what a receipt says into lines of 80 columns. Never divides a number. Stateless. */
final class ReceiptLines {
  private static final int WIDTH = 80;

  /** The longest name or line of source, which fits into a line wherever that is indented. */
  private static final int LONGEST = 70;

  private static final String GAP = "...";

  private ReceiptLines() {}

  /**
   * Divides a text between words. A word that is longer than a line stays whole.
   *
   * @param text its indentation is that of each line
   * @param hanging by how much more the lines after the first are indented
   */
  static List<String> wrapped(String text, int hanging) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    String rest = text.stripTrailing();
    while (rest.length() > WIDTH) {
      int end = rest.lastIndexOf(' ', WIDTH);
      if (end < indent.length()) {
        end = rest.indexOf(' ', WIDTH);
      }
      if (end < 0) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      if (lines.size() == 1) {
        indent += " ".repeat(hanging);
      }
      rest = indent + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  /**
   * Joins two columns; the second one goes to the next line if it does not fit, and is shortened if
   * it does not fit there either.
   *
   * @param column where the second one begins, unless the first is longer
   */
  static List<String> joined(String first, int column, String second) {
    if (second.isEmpty()) {
      return List.of(first);
    }
    String padded = first + " ".repeat(Math.max(0, column - first.length()));
    String both = padded + "  " + second;
    return both.length() <= WIDTH
        ? List.of(both)
        : List.of(first, " ".repeat(WIDTH - LONGEST) + shortened(second));
  }

  /** Shortens a long name or line of source in the middle, as its ends say most. */
  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = (LONGEST - GAP.length()) / 2;
    int begin = LONGEST - GAP.length() - end;
    return text.substring(0, begin) + GAP + text.substring(text.length() - end);
  }
}
