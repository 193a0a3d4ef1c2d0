package org.bytewise.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Turns parts into lines. Prose is wrapped between words by display width; code and drawings are
 * shown unchanged. Immutable and thread-safe.
 *
 * @param width the columns of the screen, at least 20
 * @param unicode whether the screen can show non-ASCII characters
 * @param quoteCode whether code in a sentence is put in backticks, for a screen without colours
 * @param columns the display width of a code point: 0, 1 or 2 columns
 */
public record ScreenText(int width, boolean unicode, boolean quoteCode, IntUnaryOperator columns) {

  /** The lines of a 24-line screen that are left above the prompt and the input line. */
  public static final int SCREEN_LINES = 22;

  /** Prose is hard to read on wider lines. */
  private static final int MOST_PROSE_COLUMNS = 80;

  private static final String INDENT = "  ";

  public ScreenText {
    if (width < 20) {
      throw new IllegalArgumentException("width " + width + " must be >= 20");
    }
  }

  /**
   * Returns a renderer for a screen with Unicode and colours, on which wide characters take two
   * columns and combining ones none.
   */
  public static ScreenText of(int width) {
    return new ScreenText(width, true, false, Columns::of);
  }

  /** Returns the columns of a line of prose on a screen. */
  public static int proseColumns(int width) {
    return Math.min(MOST_PROSE_COLUMNS, width);
  }

  /**
   * Returns the lines of all parts, with an empty line between parts that do not belong together.
   */
  public List<Line> lines(List<Part> parts) {
    List<Line> lines = new ArrayList<>();
    Part previous = null;
    for (Part part : parts) {
      if (previous != null && !belongTogether(previous, part)) {
        lines.add(Line.EMPTY);
      }
      lines.addAll(lines(part, width));
      previous = part;
    }
    return unicode ? lines : lines.stream().map(Ascii::of).toList();
  }

  /**
   * Returns the same lines, split into pages of at most {@code height} lines, between parts if
   * possible.
   */
  public List<List<Line>> pages(List<Part> parts, int height) {
    if (height < 1) {
      throw new IllegalArgumentException("height " + height + " must be >= 1");
    }
    List<List<Line>> pages = new ArrayList<>();
    List<Part> pending = new ArrayList<>();
    for (Part part : parts) {
      pending.add(part);
      if (lines(pending).size() > height && pending.size() > 1) {
        pending.remove(pending.size() - 1);
        pages.addAll(cut(lines(pending), height));
        pending.clear();
        pending.add(part);
      }
    }
    pages.addAll(cut(lines(pending), height));
    return pages;
  }

  private static List<List<Line>> cut(List<Line> lines, int height) {
    List<List<Line>> pages = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += height) {
      pages.add(lines.subList(from, Math.min(lines.size(), from + height)));
    }
    return pages;
  }

  private static boolean belongTogether(Part first, Part second) {
    if (first instanceof Part.Item) {
      return second instanceof Part.Item;
    }
    if (first instanceof Part.Ask) {
      return second instanceof Part.Choices;
    }
    return first instanceof Part.Code
        && second instanceof Part.Drawing drawing
        && drawing.style() == Style.RECEIPT;
  }

  private List<Line> lines(Part part, int room) {
    Wrap wrap = new Wrap(room, quoteCode, columns);
    if (part instanceof Part.Heading heading) {
      return heading(heading, room);
    }
    if (part instanceof Part.Paragraph paragraph) {
      return wrap.lines(paragraph.spans(), "", "");
    }
    if (part instanceof Part.Item item) {
      return wrap.lines(item.spans(), INDENT + item.marker() + " ", hanging(item.marker()));
    }
    if (part instanceof Part.Code code) {
      return code.lines().stream()
          .map(line -> Line.of(Style.CODE, INDENT + line))
          .toList();
    }
    if (part instanceof Part.Drawing drawing) {
      return drawing.lines().stream()
          .map(line -> Line.of(drawing.style(), line))
          .toList();
    }
    if (part instanceof Part.Table table) {
      return table(table, room);
    }
    if (part instanceof Part.Note note) {
      return note(note, room);
    }
    if (part instanceof Part.Ask ask) {
      return wrap.lines(ask.spans(), "", "");
    }
    if (part instanceof Part.Choices choices) {
      return choices(choices, wrap);
    }
    if (part instanceof Part.Feedback feedback) {
      return wrap.lines(styled(feedback), "", "");
    }
    return wrap.actions(((Part.WhatNext) part).actions());
  }

  private static String hanging(String marker) {
    return " ".repeat(INDENT.length() + marker.length() + 1);
  }

  private List<Line> heading(Part.Heading heading, int room) {
    Line rule = Line.of(Style.MUTED, "─".repeat(room));
    int titleColumns = columnsOf(heading.title());
    int whereColumns = columnsOf(heading.where());
    int between = room - titleColumns - whereColumns;
    if (between < 2) {
      List<Line> lines = new ArrayList<>();
      Wrap wrap = new Wrap(room, false, columns);
      lines.addAll(wrap.lines(List.of(new Span(Style.HEADING, heading.title())), "", ""));
      lines.addAll(wrap.lines(List.of(new Span(Style.MUTED, heading.where())), "", ""));
      lines.add(rule);
      return lines;
    }
    return List.of(
        new Line(List.of(
            new Span(Style.HEADING, heading.title()),
            new Span(Style.PLAIN, " ".repeat(between)),
            new Span(Style.MUTED, heading.where()))),
        rule);
  }

  private List<Line> note(Part.Note note, int room) {
    String bar = unicode ? "│ " : "| ";
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(List.of(new Span(Style.NOTE, bar), new Span(Style.NOTE, note.title()))));
    for (Part part : note.body()) {
      for (Line line : lines(part, room - bar.length())) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Style.NOTE, bar));
        spans.addAll(line.spans());
        lines.add(new Line(spans));
      }
    }
    return lines;
  }

  private static List<Line> choices(Part.Choices choices, Wrap wrap) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < choices.choices().size(); i++) {
      String marker = (i + 1) + ")";
      lines.addAll(wrap.lines(choices.choices().get(i), INDENT + marker + " ", hanging(marker)));
    }
    return lines;
  }

  private static List<Span> styled(Part.Feedback feedback) {
    Style style = switch (feedback.verdict()) {
      case RIGHT -> Style.RIGHT;
      case WRONG -> Style.WRONG;
      case HINT -> Style.HINT;
      case REMARK, NOT_MEASURED -> Style.PLAIN;
    };
    return feedback.spans().stream()
        .map(span -> span.style() == Style.PLAIN ? new Span(style, span.text()) : span)
        .toList();
  }

  /** Returns a table in columns if they fit, or else each row as a list of its cells. */
  private List<Line> table(Part.Table table, int room) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        int cell = columnsOf(row.get(i));
        if (i == widths.size()) {
          widths.add(cell);
        } else {
          widths.set(i, Math.max(widths.get(i), cell));
        }
      }
    }
    int needed = widths.stream().mapToInt(cell -> cell + 2).sum() + INDENT.length();
    return needed <= room ? sideBySide(table, widths) : stacked(table, room);
  }

  private List<Line> sideBySide(Part.Table table, List<Integer> widths) {
    List<Line> lines = new ArrayList<>();
    for (List<String> row : table.rows()) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < row.size(); i++) {
        String space = " ".repeat(widths.get(i) - columnsOf(row.get(i)));
        // Row headings are left-aligned, figures right-aligned.
        line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
      }
      lines.add(
          Line.of(lines.isEmpty() ? Style.MUTED : Style.PICTURE, line.toString().stripTrailing()));
    }
    return lines;
  }

  private List<Line> stacked(Part.Table table, int room) {
    Wrap wrap = new Wrap(room, quoteCode, columns);
    List<String> head = table.rows().get(0);
    List<Line> lines = new ArrayList<>();
    for (List<String> row : table.rows().subList(1, table.rows().size())) {
      lines.addAll(wrap.lines(List.of(new Span(Style.STRONG, row.get(0))), "", ""));
      for (int i = 1; i < row.size(); i++) {
        String cell = head.get(i) + ": " + row.get(i);
        lines.addAll(wrap.lines(List.of(new Span(Style.PICTURE, cell)), INDENT, INDENT + INDENT));
      }
    }
    return Collections.unmodifiableList(lines);
  }

  private int columnsOf(String text) {
    return text.codePoints().map(columns).sum();
  }
}
