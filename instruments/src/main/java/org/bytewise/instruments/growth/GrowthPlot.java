package org.bytewise.instruments.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.instruments.chart.AreaCells;
import org.bytewise.layout.Growth;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/**
 * A plot of capacity over size: the area below the diagonal is used, the area between it and the
 * capacity steps is wasted. Immutable.
 */
record GrowthPlot(Growth growth, Glyphs glyphs) {
  /**
   * Returns the plot: a legend, the area, and the sizes below it.
   *
   * @param width columns, at least 16
   * @param height lines of the area, at least 2
   */
  List<String> lines(int width, int height) {
    TreeMap<Long, Long> capacities = capacities();
    long top = Math.max(1, capacities.values().stream().mapToLong(c -> c).max().orElse(1));
    top = Math.max(top, growth.size());
    String topLabel = Words.number(top);
    int labels = topLabel.length();
    int columns = width - labels - 1;
    AreaCells cells = new AreaCells(glyphs, height, top);
    List<StringBuilder> rows = cells.lines(topLabel);
    long first = growth.sizeAtFirst();
    for (int column = 0; column < columns; column++) {
      // The last column is the last size, the first one the first.
      long size = first + (growth.size() - first) * column / Math.max(1, columns - 1);
      Map.Entry<Long, Long> at = capacities.floorEntry(size);
      long capacity = at == null ? growth.capacityAtFirst() : at.getValue();
      for (int row = 0; row < height; row++) {
        rows.get(row).append(cell(row, size, capacity, cells));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(labels + 1) + legend());
    rows.forEach(row -> lines.add(row.toString()));
    String from = Words.number(first);
    String to = Words.number(growth.size());
    String middle = " size ";
    int gap = columns - from.length() - to.length();
    String line = gap > middle.length() ? middle : " ".repeat(Math.max(1, gap));
    lines.add(
        " ".repeat(labels + 1) + from + line + " ".repeat(Math.max(0, gap - line.length())) + to);
    return lines;
  }

  private String legend() {
    return glyphs.unicode() ? "█ used  ░ wasted" : "# used  . wasted";
  }

  /** Returns the capacities by the size at which each begins. */
  TreeMap<Long, Long> capacities() {
    TreeMap<Long, Long> capacities = new TreeMap<>();
    growth.points().forEach(point -> capacities.put(point.size(), point.capacity()));
    growth.steps().forEach(step -> capacities.put(step.size(), step.capacity()));
    return capacities;
  }

  private char cell(int line, long size, long capacity, AreaCells cells) {
    char used = cells.cell((double) size, line);
    // Half a line of capacity is rounded up, so that a small one is visible.
    long level = cells.height() - 1L - line;
    boolean wasted =
        capacity > size && 2 * capacity * cells.height() > (2 * level + 1) * cells.top();
    if (used == ' ' && wasted) {
      return glyphs.unicode() ? '░' : '.';
    }
    return used;
  }
}
