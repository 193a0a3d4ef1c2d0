package org.bytewise.instruments.spot;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Spot;

/** Source with a mark below each place that allocates. */
final class MarkedSource {
  private static final String INDENT = "  ";

  /** For longer source, only lines with marks are shown. */
  private static final int MOST_LINES = 8;

  /** If less room than this is left beside a mark, its text goes below it. */
  private static final int LEAST_ROOM = 30;

  private final int width;
  private final Glyphs glyphs;

  MarkedSource(int width, Glyphs glyphs) {
    this.width = width;
    this.glyphs = glyphs;
  }

  /** Returns the lines; only lines without marks may be left out. */
  List<Line> lines(String source, List<Spot> spots) {
    List<Line> lines = new ArrayList<>();
    String[] all = source.split("\n", -1);
    boolean gap = false;
    for (int i = 0; i < all.length; i++) {
      int number = i + 1;
      List<Spot> here = spots.stream().filter(spot -> spot.line() == number).toList();
      if (here.isEmpty() && (all.length > MOST_LINES || all[i].isBlank())) {
        gap = true;
        continue;
      }
      if (gap && !all[i].isBlank()) {
        lines.add(Line.of(Style.MUTED, INDENT + glyphs.ellipsis()));
      }
      gap = false;
      lines.addAll(line(all[i].replace('\t', ' '), here));
    }
    return lines;
  }

  /** Returns one line of source, in pieces if it is wider than the screen. */
  private List<Line> line(String text, List<Spot> spots) {
    List<Line> lines = new ArrayList<>();
    int room = Math.max(1, width - INDENT.length());
    int start = 0;
    do {
      int from = start;
      int end = pieceEnd(text, start, room);
      lines.add(Line.of(Style.CODE, INDENT + text.substring(start, end)));
      spots.stream()
          .filter(spot -> spot.column() - 1 >= from && spot.column() - 1 < end)
          .forEach(spot -> lines.addAll(mark(spot, spot.column() - 1 - from)));
      start = end;
    } while (start < text.length());
    return lines;
  }

  /** Breaks after the last space that fits, if there is one. */
  private static int pieceEnd(String text, int start, int room) {
    if (text.length() - start <= room) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', start + room - 1);
    return blank > start ? blank + 1 : start + room;
  }

  private List<Line> mark(Spot spot, int column) {
    String before = INDENT + " ".repeat(column);
    Style style = style(spot);
    String text = spot.why() + "; " + measured(spot);
    int beside = width - before.length() - 2;
    if (text.length() <= beside) {
      return List.of(new Line(List.of(
          new Span(style, before + "^ " + spot.why()),
          new Span(Style.MUTED, "; " + measured(spot)))));
    }
    List<Line> lines = new ArrayList<>();
    String indent = before + INDENT;
    boolean roomy = beside >= LEAST_ROOM;
    if (!roomy) {
      lines.add(Line.of(style, before + "^"));
      indent = INDENT + INDENT;
    }
    List<String> wrapped = Lines.wrapped(text, Math.max(1, width - indent.length()), 0);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(Line.of(style, (roomy && i == 0 ? before + "^ " : indent) + wrapped.get(i)));
    }
    return lines;
  }

  private static Style style(Spot spot) {
    if (!spot.isConfirmed()) {
      return Style.HINT;
    }
    return spot.isExpected() ? Style.FIGURE : Style.MUTED;
  }

  private static String measured(Spot spot) {
    if (spot.measured().objects() > 0) {
      return Words.count(spot.measured().objects(), "object")
          + ", "
          + Words.bytes(spot.measured().bytes());
    }
    return spot.isConfirmed() ? "nothing" : "nothing seen";
  }
}
