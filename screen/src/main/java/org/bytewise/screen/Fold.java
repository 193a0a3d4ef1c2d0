package org.bytewise.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines that are wider than the screen: at a space if possible, otherwise after a comma, dot
 * or similar character, otherwise anywhere. Continuation lines are indented like the line itself
 * or, in a table, like the row's last column. Spaces within a line are kept.
 */
public final class Fold {
  /** The characters after which an overlong word may be broken. */
  private static final String BREAKS = ",;.:/$_-|";

  /** The narrowest column, in columns of the terminal, in which text is continued. */
  private static final int LEAST_ROOM = 24;

  /** The shortest text worth a line of its own; a lone closing brace is not. */
  private static final int LEAST_REST = 3;

  private Fold() {}

  /** Breaks each line that does not fit. */
  public static List<Line> lines(List<Line> lines, int width) {
    List<Line> folded = new ArrayList<>();
    lines.forEach(line -> folded.addAll(line(line, width)));
    return folded;
  }

  /** Breaks a line that does not fit. */
  public static List<Line> line(Line line, int width) {
    String text = line.text();
    if (text.length() <= width / 2 || Columns.of(text) <= width) {
      return List.of(line);
    }
    int hanging = hanging(text, width);
    String indent = " ".repeat(hanging);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int room = lines.isEmpty() ? width : width - indent.length();
      // The first line must at least reach the start of the row's last column.
      int first = lines.isEmpty() ? hanging : start;
      int end = withoutSpaces(text, start, end(text, start, first, Math.max(2, room)));
      lines.add(part(line, start, end, lines.isEmpty() ? "" : indent));
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  /**
   * Returns the index at which a line ends.
   *
   * @param start the index at which it starts
   * @param first the index up to which no break is allowed
   */
  private static int end(String text, int start, int first, int room) {
    int most = start + Math.max(1, Columns.fitting(text, start, room));
    if (most >= text.length() || text.charAt(most) == ' ') {
      return Math.min(most, text.length());
    }
    int space = text.lastIndexOf(' ', most - 1);
    if (text.length() - space <= LEAST_REST) {
      space = text.lastIndexOf(' ', space - 1);
    }
    if (space > first) {
      return space;
    }
    for (int i = most - 1; i > first; i--) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return most;
  }

  /** Returns the end without trailing spaces, unless the line consists only of spaces. */
  private static int withoutSpaces(String text, int start, int end) {
    int last = end;
    while (last > start && last < text.length() && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last > start ? last : end;
  }

  private static int hanging(String text, int width) {
    int column = text.length() - text.stripLeading().length();
    int gap = text.lastIndexOf("  ", Math.max(0, width - LEAST_ROOM - 2));
    int hanging = gap < column ? column : gap + 2;
    return hanging > width - LEAST_ROOM ? Math.min(column, width / 2) : hanging;
  }

  private static Line part(Line line, int start, int end, String indent) {
    List<Span> spans = new ArrayList<>();
    if (!indent.isEmpty()) {
      spans.add(Span.plain(indent));
    }
    int at = 0;
    for (Span span : line.spans()) {
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, span.text().length());
      if (from < to) {
        spans.add(new Span(span.style(), span.text().substring(from, to)));
      }
      at += span.text().length();
    }
    return new Line(spans);
  }
}
