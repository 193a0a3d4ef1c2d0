package org.bytewise.instruments.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bytewise.layout.Growth;
import org.bytewise.layout.Growth.Step;
import org.bytewise.layout.Growth.Unit;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/** The changes of capacity, one per row, in units of capacity. Immutable. */
record GrowthTable(Growth growth, Glyphs glyphs) {
  private static final String BETWEEN = "  ";

  /** Rows shown before the gap if there are too many. */
  private static final int FIRST_ROWS = 2;

  private record Column(String title, ToLongFunction<Step> figure) {}

  /**
   * The title and the rows.
   *
   * @param mostRows rows at most, without the title, at least 4
   * @param wide whether all columns fit
   */
  List<String> lines(int mostRows, boolean wide) {
    List<List<String>> rows = rows(columns(wide), mostRows);
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        line.append(i == 0 ? "" : BETWEEN)
            .append(" ".repeat(widths[i] - cell.length()))
            .append(cell);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private List<Column> columns(boolean wide) {
    boolean table = growth.unit() == Unit.ENTRY;
    boolean thresholds = growth.steps().stream().anyMatch(step -> step.threshold() >= 0);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("size", Step::size));
    columns.add(new Column("capacity", Step::capacity));
    if (thresholds) {
      columns.add(new Column("threshold", Step::threshold));
    } else if (wide) {
      columns.add(new Column("used", Step::usedSlots));
    }
    columns.add(new Column(table ? "empty" : "wasted", step -> step.capacity() - step.usedSlots()));
    columns.add(new Column(table ? "moved" : "copied", Step::copiedElements));
    return columns;
  }

  private List<List<String>> rows(List<Column> columns, int mostRows) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::title).toList());
    List<Step> steps = growth.steps();
    long leftOut = growth.growths() - steps.size();
    boolean all = leftOut == 0 && steps.size() <= mostRows;
    int last = all ? steps.size() : mostRows - FIRST_ROWS - 1;
    if (!all) {
      steps.subList(0, FIRST_ROWS).forEach(step -> rows.add(row(columns, step)));
      rows.add(columns.stream().map(column -> glyphs.ellipsis()).toList());
    }
    steps.subList(steps.size() - last, steps.size()).forEach(step -> rows.add(row(columns, step)));
    if (leftOut > 0) {
      rows.set(
          rows.size() - 1, columns.stream().map(column -> glyphs.ellipsis()).toList());
    }
    return rows;
  }

  private static List<String> row(List<Column> columns, Step step) {
    return columns.stream()
        .map(column -> {
          long figure = column.figure().applyAsLong(step);
          return figure < 0 ? "" : Words.number(figure);
        })
        .toList();
  }
}
