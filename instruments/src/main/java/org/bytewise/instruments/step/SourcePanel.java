package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.snippets.stepping.Stop;

/**
 * The source around the current line, with a mark at each line that has run, and where other
 * threads are.
 */
final class SourcePanel {
  /** So many columns of indentation at most are kept on a narrow screen. */
  private static final int TAB_COLUMNS = 2;

  private final StepSources sources;
  private final int width;
  private final Glyphs glyphs;

  SourcePanel(StepSources sources, int width, Glyphs glyphs) {
    this.sources = sources;
    this.width = width;
    this.glyphs = glyphs;
  }

  /** Returns how many rows the source of a stop has if no line takes more than one. */
  int wanted(Stop stop) {
    return code(stop).size()
        + place(stop).map(place -> place.title().isEmpty() ? 0 : 1).orElse(0)
        + (part(stop).isPresent() ? 1 : 0);
  }

  /** Returns how many further rows the line about to run needs to be shown whole. */
  int further(Stop stop) {
    return stop.reason() == Stop.Reason.END
        ? 0
        : place(stop)
            .map(place -> pieces(place.lines(), place.index()).size() - 1)
            .orElse(0);
  }

  private List<String> code(Stop stop) {
    return place(stop).map(StepSources.Place::lines).orElse(sources.code());
  }

  private List<String> pieces(List<String> code, int index) {
    int room = width - prefix(SourceMarks.Mark.NONE, index, code.size()).length();
    return PanelRow.wrapped(visible(code.get(index)), Math.max(8, room), 2);
  }

  private String prefix(SourceMarks.Mark mark, int index, int lines) {
    int digits = String.valueOf(lines).length();
    return "%s %%%dd  ".formatted(symbol(mark), digits).formatted(index + 1);
  }

  /**
   * Returns the rows.
   *
   * @param before the stops before this one
   * @param most the maximum number of rows, at least 1
   */
  List<Line> lines(Stop stop, List<Stop> before, int most) {
    List<String> code = code(stop);
    SourceMarks marks = SourceMarks.of(sources, stop, before);
    List<Line> rows = new ArrayList<>();
    String title = place(stop).map(StepSources.Place::title).orElse("");
    if (!title.isEmpty() && most > 1) {
      rows.add(Line.of(Style.MUTED, Columns.cut("  in " + title, width, glyphs.cut())));
    }
    int room = most - rows.size();
    int first = Math.max(0, Math.min(Math.max(marks.last(), 0) - room / 2, code.size() - room));
    for (int i = first; i < code.size() && rows.size() < most; i++) {
      boolean here = i == marks.current();
      String prefix = prefix(marks.of(i), i, code.size());
      List<String> pieces = pieces(code, i);
      boolean whole = pieces.size() == 1 || (here && rows.size() + pieces.size() <= most);
      Style style = here ? Style.STRONG : Style.PLAIN;
      if (whole) {
        for (int j = 0; j < pieces.size(); j++) {
          String start = j == 0 ? prefix : " ".repeat(prefix.length());
          rows.add(row(start, style, pieces.get(j)));
        }
        if (here && pieces.size() == 1 && rows.size() < most) {
          String line = code.get(i);
          part(stop).ifPresent(part -> rows.add(underline(prefix.length(), line, part)));
        }
      } else {
        String text = visible(code.get(i));
        rows.add(row(prefix, style, shortened(text, width - prefix.length())));
      }
    }
    return rows;
  }

  private static String visible(String code) {
    return VisibleText.of(code.replace("\t", " ".repeat(TAB_COLUMNS)));
  }

  /** Returns the part of the line that a stop is about; empty at the end. */
  private Optional<StepSources.Part> part(Stop stop) {
    return stop.reason() == Stop.Reason.END ? Optional.empty() : stop.line().flatMap(sources::part);
  }

  private static Line underline(int indent, String line, StepSources.Part part) {
    int before = Columns.of(visible(line.substring(0, part.from())));
    int columns = Columns.of(visible(line.substring(part.from(), part.to())));
    return Line.of(Style.STRONG, " ".repeat(indent + before) + "^".repeat(columns));
  }

  private static Line row(String prefix, Style style, String text) {
    return new Line(List.of(new Span(Style.MUTED, prefix), new Span(style, text)));
  }

  /** Returns as many words of a line as fit, with an ellipsis. */
  private String shortened(String text, int room) {
    int inner = Math.max(1, room - 1 - glyphs.ellipsis().length());
    return PanelRow.wrapped(text, inner, 0).get(0) + " " + glyphs.ellipsis();
  }

  private Optional<StepSources.Place> place(Stop stop) {
    return stop.line().map(sources::find);
  }

  private String symbol(SourceMarks.Mark mark) {
    return switch (mark) {
      case CURRENT -> glyphs.unicode() ? "►" : ">";
      case OTHER_THREAD -> glyphs.unicode() ? "▷" : "*";
      case RAN -> glyphs.unicode() ? "✓" : "+";
      case NONE -> " ";
    };
  }
}
