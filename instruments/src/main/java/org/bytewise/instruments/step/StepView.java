package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.stepping.Stop;

/**
 * The picture of a stop's memory: the stack on the left, the heap on the right, and arrows between
 * them. The arrows are lines where there are few, and labels alone where there are many.
 *
 * @param opened whether collections and strings show their inner parts
 */
record StepView(StepSources sources, int width, Glyphs glyphs, boolean opened) {
  /** On a narrower screen, the stack is above the heap. */
  private static final int LEAST_BESIDE = 50;

  /** On a narrower screen, there are no lines between objects. */
  private static final int LEAST_BACK = 72;

  /** The widths of the columns. */
  private record Split(int stack, int gutter, int heap, int back) {}

  private Split split() {
    int gutter = width < LEAST_BACK ? 7 : width < 100 ? 8 : 10;
    int back = width < LEAST_BACK ? 0 : width < 100 ? 7 : 9;
    int stack = Math.min(46, (width - gutter - back) * 2 / 5);
    return new Split(stack, gutter, width - gutter - back - stack, back);
  }

  /**
   * Returns the rows, headed by the names of the columns.
   *
   * @param gone objects that became unreachable at this stop
   * @param most the maximum number of rows, at least 4
   */
  List<Line> lines(Stop stop, List<HeapObject> gone, int most) {
    if (width < LEAST_BESIDE) {
      return stacked(stop, gone, most);
    }
    ThreadColumns threads = new ThreadColumns(sources, width, glyphs);
    if (!threads.isFor(stop, most)) {
      StackPanel panel = new StackPanel(split().stack(), glyphs, sources);
      return beside("stack", panel.rows(stop, most - 1), stop, gone, most);
    }
    List<Line> lines = new ArrayList<>(threads.lines(stop.threads(), most / 2));
    int rest = most - lines.size();
    List<PanelRow> variables =
        new StackPanel(split().stack(), glyphs, sources).variables(stop, rest - 1);
    lines.addAll(beside("variables", variables, stop, gone, rest));
    return lines;
  }

  private List<Line> beside(
      String title, List<PanelRow> stack, Stop stop, List<HeapObject> gone, int most) {
    Split split = split();
    List<PanelRow> heap = new HeapPanel(split.heap(), glyphs, opened).rows(stop, gone, most - 1);
    int rows = Math.max(stack.size(), heap.size());
    List<String> between = new Arrows(split.gutter() - 1, false, glyphs)
        .draw(arrows(stack, heap), rows)
        .orElse(Collections.nCopies(rows, " ".repeat(split.gutter() - 1)));
    List<String> beside = split.back() == 0
        ? Collections.nCopies(rows, "")
        : new Arrows(split.back(), true, glyphs)
            .draw(arrows(heap, heap), rows)
            .orElse(Collections.nCopies(rows, ""));
    List<Line> lines = new ArrayList<>();
    lines.add(titles(title, split));
    for (int i = 0; i < rows; i++) {
      PanelRow left = i < stack.size() ? stack.get(i) : PanelRow.EMPTY;
      PanelRow right = i < heap.size() ? heap.get(i) : PanelRow.EMPTY;
      List<Span> spans = new ArrayList<>();
      spans.add(new Span(left.style(), left.text()));
      spans.add(leading(split.stack() - left.columns(), between.get(i)));
      spans.add(Span.plain(" "));
      spans.add(new Span(right.style(), right.text()));
      spans.add(leading(split.heap() - right.columns(), beside.get(i)));
      lines.add(trimmed(spans));
    }
    return lines;
  }

  /**
   * Returns what follows a row's text: the cells of its arrows, and before them a line if an arrow
   * begins or ends at the text.
   *
   * @param room columns between the text and the cells
   */
  private Span leading(int room, String cells) {
    boolean begins = !cells.isEmpty() && cells.charAt(0) != ' ';
    if (!begins || room < 2) {
      return new Span(Style.MUTED, " ".repeat(Math.max(0, room)) + cells);
    }
    boolean ends = cells.charAt(0) != glyphs.line();
    String line = String.valueOf(glyphs.line());
    return new Span(
        Style.MUTED,
        " " + (ends ? cells.charAt(0) : line) + line.repeat(room - 1) + cells.substring(1));
  }

  private List<Line> stacked(Stop stop, List<HeapObject> gone, int most) {
    List<PanelRow> stack =
        new StackPanel(width, glyphs, sources).rows(stop, Math.max(2, (most - 2) / 2));
    List<PanelRow> heap =
        new HeapPanel(width, glyphs, opened).rows(stop, gone, Math.max(1, most - 2 - stack.size()));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Style.MUTED, rule("stack", width)));
    stack.forEach(row -> lines.add(Line.of(row.style(), row.text())));
    lines.add(Line.of(Style.MUTED, rule("heap", width)));
    heap.forEach(row -> lines.add(Line.of(row.style(), row.text())));
    return lines.size() > most ? lines.subList(0, most) : lines;
  }

  private Line titles(String left, Split split) {
    return Line.of(
        Style.MUTED,
        rule(left, split.stack() + split.gutter()) + rule("heap", split.heap() + split.back()));
  }

  private String rule(String title, int columns) {
    String line = String.valueOf(glyphs.line());
    return line + " " + title + " " + line.repeat(Math.max(0, columns - title.length() - 3));
  }

  /** Returns the arrows whose both ends are among the rows. */
  private static List<Arrows.Arrow> arrows(List<PanelRow> from, List<PanelRow> to) {
    List<Arrows.Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        if (from.get(i).pointsTo() > 0 && from.get(i).pointsTo() == to.get(j).marks()) {
          arrows.add(new Arrows.Arrow(i, j));
        }
      }
    }
    return arrows;
  }

  /** Returns a line without blanks at its end. */
  private static Line trimmed(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    boolean trailing = true;
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      String text = trailing ? span.text().stripTrailing() : span.text();
      trailing &= text.isEmpty();
      if (!text.isEmpty()) {
        kept.add(0, new Span(span.style(), text));
      }
    }
    return new Line(kept);
  }
}
