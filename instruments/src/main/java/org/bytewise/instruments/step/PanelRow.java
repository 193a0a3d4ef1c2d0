package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Style;

/**
 * A row of a column of the picture.
 *
 * @param pointsTo the label of the only object that it refers to; 0 if there is none or several
 * @param marks the label of the object that begins in it; 0 if none does
 */
record PanelRow(Style style, String text, int pointsTo, int marks) {
  /** The length of the longest escape sequence, {@code \\u001b}. */
  private static final int ESCAPE_LENGTH = 6;

  static final PanelRow EMPTY = new PanelRow(Style.PLAIN, "", 0, 0);

  /** Returns rows of text, wrapped between words. */
  static List<PanelRow> of(Style style, String text, int width, int hanging) {
    return wrapped(text, width, hanging).stream()
        .map(line -> new PanelRow(style, line, 0, 0))
        .toList();
  }

  /** As {@link #of}, with a reference in the last row. */
  static List<PanelRow> pointing(Style style, String text, int to, int width, int hanging) {
    List<PanelRow> rows = new ArrayList<>(of(style, text, width, hanging));
    int last = rows.size() - 1;
    rows.set(last, new PanelRow(style, rows.get(last).text(), to, 0));
    return rows;
  }

  /** As {@link #of}, with an object that begins in the first row. */
  static List<PanelRow> marking(Style style, String text, int label, int width, int hanging) {
    List<PanelRow> rows = new ArrayList<>(of(style, text, width, hanging));
    rows.set(0, new PanelRow(style, rows.get(0).text(), 0, label));
    return rows;
  }

  int columns() {
    return Columns.of(text);
  }

  /**
   * Breaks text between words, and inside a word only if it is wider than a line. White space at
   * the beginning is kept, also in the following lines.
   *
   * @param width columns, at least 2
   * @param hanging columns by which every line after the first is indented further
   */
  static List<String> wrapped(String text, int width, int hanging) {
    String first = " ".repeat(Math.min(indentOf(text), width / 2));
    String others = " ".repeat(Math.min(first.length() + hanging, width / 2));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean blank = true;
    for (String word : text.substring(indentOf(text)).split(" ", -1)) {
      String rest = word.replace(StepNames.KEPT_SPACE, ' ');
      if (blank && rest.isEmpty()) {
        // More than one space where a line was broken.
        continue;
      }
      if (!blank && Columns.of(line.toString()) + 1 + Columns.of(rest) > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(others);
        blank = true;
      }
      line.append(blank ? "" : " ");
      blank = false;
      while (Columns.of(line.toString()) + Columns.of(rest) > width) {
        int room = width - Columns.of(line.toString());
        int end = breakIn(rest, Math.max(1, Columns.fitting(rest, 0, room)));
        lines.add(line + rest.substring(0, end));
        line = new StringBuilder(others);
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns where a word that is too long is broken: where a part of a name begins, if any. */
  private static int breakIn(String word, int most) {
    for (int i = most; i > most / 2; i--) {
      if (i < word.length() && Character.isUpperCase(word.charAt(i))) {
        return i;
      }
    }
    int escape = word.lastIndexOf('\\', most - 1);
    if (escape > 0 && escape + ESCAPE_LENGTH > most) {
      return escape;
    }
    boolean pair = most > 1 && most < word.length() && Character.isLowSurrogate(word.charAt(most));
    return pair ? most - 1 : most;
  }

  private static int indentOf(String text) {
    return text.length() - text.stripLeading().length();
  }
}
