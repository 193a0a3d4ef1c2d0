package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/**
 * The stacks of several threads side by side, the current one first. What their variables refer to
 * is told by labels: lines from one column to the heap would cross the others.
 */
record ThreadColumns(StepSources sources, int width, Glyphs glyphs) {
  /** Most lines would break in a narrower column. */
  private static final int LEAST_WIDTH = 24;

  /** In fewer rows, stacks are of more use one below the other. */
  private static final int LEAST_ROWS = 10;

  private static final int GAP = 2;

  /**
   * Returns whether there are several threads, and room for two beside each other.
   *
   * @param most the maximum number of rows of the whole picture
   */
  boolean isFor(Stop stop, int most) {
    return stop.threads().size() > 1 && width >= 2 * LEAST_WIDTH + GAP && most >= LEAST_ROWS;
  }

  /**
   * Returns the rows, headed by the names of the threads. Threads that have no room are counted.
   *
   * @param most the maximum number of rows
   */
  List<Line> lines(List<ThreadView> threads, int most) {
    int shown = Math.min(threads.size(), (width + GAP) / (LEAST_WIDTH + GAP));
    int column = (width - GAP * (shown - 1)) / shown;
    boolean all = shown == threads.size();
    List<List<PanelRow>> columns = new ArrayList<>();
    int rows = 0;
    for (ThreadView thread : threads.subList(0, shown)) {
      List<PanelRow> stack =
          new StackPanel(column, glyphs, sources).rows(thread, all ? most - 1 : most - 2);
      columns.add(stack);
      rows = Math.max(rows, stack.size());
    }
    List<Line> lines = new ArrayList<>();
    lines.add(titles(threads.subList(0, shown), column));
    for (int i = 0; i < rows; i++) {
      lines.add(row(columns, i, column));
    }
    if (!all) {
      String more = Words.count(threads.size() - shown, "more thread");
      lines.add(Line.of(Style.MUTED, glyphs.ellipsis() + " " + more));
    }
    return lines;
  }

  private Line titles(List<ThreadView> threads, int column) {
    String line = String.valueOf(glyphs.line());
    List<Span> spans = new ArrayList<>();
    for (ThreadView thread : threads) {
      String name = title(thread);
      String kept = name.substring(0, Columns.fitting(name, 0, column - 3));
      int rest = Math.max(0, column - 3 - Columns.of(kept));
      spans.add(new Span(Style.MUTED, (spans.isEmpty() ? "" : line.repeat(GAP)) + line + " "));
      spans.add(new Span(thread.current() ? Style.STRONG : Style.MUTED, kept));
      spans.add(new Span(Style.MUTED, " " + line.repeat(rest)));
    }
    return new Line(spans);
  }

  /** Returns what heads the stack of a thread that is not the only one. */
  static String title(ThreadView thread) {
    return "thread " + VisibleText.of(thread.name());
  }

  private static Line row(List<List<PanelRow>> columns, int row, int width) {
    List<Span> spans = new ArrayList<>();
    int blank = 0;
    for (List<PanelRow> column : columns) {
      PanelRow here = row < column.size() ? column.get(row) : PanelRow.EMPTY;
      if (!here.text().isEmpty()) {
        spans.add(Span.plain(" ".repeat(blank)));
        spans.add(new Span(here.style(), here.text()));
        blank = 0;
      }
      blank += width + GAP - here.columns();
    }
    return new Line(spans);
  }
}
