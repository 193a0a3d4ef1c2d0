package org.bytewise.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Breaks styled text between words. A word may extend over several spans, such as code followed by
 * a comma. Only a word wider than the screen is broken inside.
 */
final class Wrap {

  /** Replaces a space that must not become a line break; no lesson contains it. */
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
   * Breaks spans into lines.
   *
   * @param first the prefix of the first line
   * @param others the prefix of the other lines
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

  /** Returns lines of actions separated by dots. An action is not broken. */
  List<Line> actions(List<String> actions) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      String dot = i + 1 < actions.size() ? KEPT_SPACE + "· " : "";
      spans.add(new Span(Style.MUTED, actions.get(i).replace(' ', KEPT_SPACE) + dot));
    }
    return lines(spans, "", "");
  }

  /**
   * Splits spans into words. A word that contains kept spaces and is wider than a line is split at
   * them after all.
   */
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

  /** Returns a span whose spaces are kept if it is short code or a figure. */
  private Span kept(Span span) {
    boolean isCode = span.style() == Style.CODE;
    if (!isCode && span.style() != Style.FIGURE) {
      return span;
    }
    String text = isCode && quoteCode ? "`" + span.text() + "`" : span.text();
    boolean isShort = columnsOf(text) <= width / 2;
    return new Span(span.style(), isShort ? text.replace(' ', KEPT_SPACE) : text);
  }

  /** Returns how many characters of {@code text} fit into {@code room} columns. */
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

  /** A line under construction, which joins adjacent spans of one style. */
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
