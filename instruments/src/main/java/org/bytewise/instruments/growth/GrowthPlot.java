package org.bytewise.instruments.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.layout.Growth;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/**
 * A plot of capacity over size: the area below the diagonal is used, the area between it and the
 * capacity steps is wasted. Immutable.
 */
record GrowthPlot(Growth growth, Glyphs glyphs) {
  /** Cells filled to a number of eighths, by that number. */
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

  private static final int FULL = 8;

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
    List<StringBuilder> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      String label = row == 0 ? topLabel : row == height - 1 ? "0" : "";
      rows.add(new StringBuilder(" ".repeat(labels - label.length()) + label)
          .append(glyphs.unicode() ? '│' : '|'));
    }
    long first = growth.sizeAtFirst();
    for (int column = 0; column < columns; column++) {
      // The last column is the last size, the first one the first.
      long size = first + (growth.size() - first) * column / Math.max(1, columns - 1);
      Map.Entry<Long, Long> at = capacities.floorEntry(size);
      long capacity = at == null ? growth.capacityAtFirst() : at.getValue();
      for (int row = 0; row < height; row++) {
        rows.get(row).append(cell(height - 1 - row, size, capacity, top, height));
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

  private TreeMap<Long, Long> capacities() {
    TreeMap<Long, Long> capacities = new TreeMap<>();
    growth.points().forEach(point -> capacities.put(point.size(), point.capacity()));
    growth.steps().forEach(step -> capacities.put(step.size(), step.capacity()));
    return capacities;
  }

  /** Returns the content of a cell; {@code level} counts lines from the bottom. */
  private String cell(int level, long size, long capacity, long top, int height) {
    long used = Math.round((double) size * height * FULL / top) - (long) level * FULL;
    // Half a line of capacity is rounded up, so that a small one is visible.
    boolean wasted = capacity > size && 2 * capacity * height > (2L * level + 1) * top;
    if (!glyphs.unicode()) {
      return used >= FULL / 2 ? "#" : wasted ? "." : " ";
    }
    if (used >= FULL) {
      return "█";
    }
    if (used > 0) {
      return EIGHTHS.substring((int) used, (int) used + 1);
    }
    return wasted ? "░" : " ";
  }
}
