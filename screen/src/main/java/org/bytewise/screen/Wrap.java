package org.bytewise.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Breaks styled text between words. A word may run through several spans, as code with a comma
 * after it does. Only a word that is wider than the screen is cut.
 */
final class Wrap {

  /** Stands for a space that must not become a line break; no lesson holds it. */
  private static final char KEPT_SPACE = '\u00a0';

  private final int width;
  private final boolean quoteCode;
  private final IntUnaryOperator columns;

  Wrap(int width, boolean quoteCode, IntUnaryOperator columns) {
    this.width = width;
    this.quoteCode = quoteCode;
    this.columns = columns;
  }

  /**
   * The lines of {@code spans}.
   *
   * @param first what the first line begins with
   * @param others what the other lines begin with
   */
  List<Line> lines(List<Span> spans, String first, String others) {
    List<Line> lines = new ArrayList<>();
    LineBuilder line = new LineBuilder(first);
    for (List<Span> word : wordsThatFit(spans, width - columnsOf(others))) {
      int wordColumns = columnsOf(word);
      if (!line.isBlank() && line.columns + 1 + wordColumns > width) {
        lines.add(line.build());
        line = new LineBuilder(others);
      }
      if (!line.isBlank()) {
        Style style = word.get(0).style() == line.lastStyle() ? line.lastStyle() : Style.PLAIN;
        line.add(new Span(style, " "));
      }
      for (Span piece : word) {
        String rest = piece.text();
        while (line.columns + columnsOf(rest) > width) {
          int cut = fitting(rest, width - line.columns, line.isBlank());
          line.add(new Span(piece.style(), rest.substring(0, cut)));
          lines.add(line.build());
          line = new LineBuilder(others);
          rest = rest.substring(cut);
        }
        line.add(new Span(piece.style(), rest));
      }
    }
    if (!line.isBlank() || lines.isEmpty()) {
      lines.add(line.build());
    }
    return lines;
  }

  /** What can be done next, separated by dots; an action stays in one piece. */
  List<Line> actions(List<String> actions) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      String dot = i + 1 < actions.size() ? KEPT_SPACE + "· " : "";
      spans.add(new Span(Style.MUTED, actions.get(i).replace(' ', KEPT_SPACE) + dot));
    }
    return lines(spans, "", "");
  }

  /** The words; where one of kept spaces is too wide for a line, it is broken at them after all. */
  private List<List<Span>> wordsThatFit(List<Span> spans, int room) {
    List<Span> kept = spans.stream().map(this::kept).toList();
    List<List<Span>> words = new ArrayList<>();
    for (List<Span> word : words(kept)) {
      List<Span> spaced = word.stream()
          .map(piece -> new Span(piece.style(), piece.text().replace(KEPT_SPACE, ' ')))
          .toList();
      if (columnsOf(spaced) <= room) {
        words.add(spaced);
      } else {
        words.addAll(words(spaced));
      }
    }
    return words;
  }

  private static List<List<Span>> words(List<Span> spans) {
    List<List<Span>> words = new ArrayList<>();
    List<Span> word = new ArrayList<>();
    for (Span span : spans) {
      String text = span.text();
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        boolean space = i < text.length() && text.charAt(i) == ' ';
        if (space || i == text.length()) {
          if (i > start) {
            word.add(new Span(span.style(), text.substring(start, i)));
          }
          if (space && !word.isEmpty()) {
            words.add(word);
            word = new ArrayList<>();
          }
          start = i + 1;
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }

  /** The span, with the spaces kept that must not become a line break. */
  private Span kept(Span span) {
    boolean isCode = span.style() == Style.CODE;
    if (!isCode && span.style() != Style.FIGURE) {
      return span;
    }
    String text = isCode && quoteCode ? "`" + span.text() + "`" : span.text();
    boolean isShort = columnsOf(text) <= width / 2;
    return new Span(span.style(), isShort ? text.replace(' ', KEPT_SPACE) : text);
  }

  /** How many characters of {@code text} fit into {@code room} columns. */
  private int fitting(String text, int room, boolean atLeastOne) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      used += columns.applyAsInt(codePoint);
      if (used > room && !(atLeastOne && i == 0)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private int columnsOf(List<Span> word) {
    return word.stream().mapToInt(span -> columnsOf(span.text())).sum();
  }

  private int columnsOf(String text) {
    return text.codePoints().map(columns).sum();
  }

  /** A line that grows; spans of one style become one. */
  private final class LineBuilder {

    private final List<Span> spans = new ArrayList<>();
    private int columns;
    private boolean blank = true;

    LineBuilder(String indent) {
      if (!indent.isEmpty()) {
        spans.add(Span.plain(indent));
        columns = columnsOf(indent);
      }
    }

    boolean isBlank() {
      return blank;
    }

    Style lastStyle() {
      return spans.get(spans.size() - 1).style();
    }

    void add(Span span) {
      blank = false;
      columns += columnsOf(span.text());
      if (!spans.isEmpty() && lastStyle() == span.style()) {
        Span last = spans.remove(spans.size() - 1);
        spans.add(new Span(span.style(), last.text() + span.text()));
      } else {
        spans.add(span);
      }
    }

    Line build() {
      return new Line(spans);
    }
  }
}
