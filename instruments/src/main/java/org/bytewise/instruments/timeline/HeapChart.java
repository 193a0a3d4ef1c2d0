package org.bytewise.instruments.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytewise.instruments.chart.AreaCells;
import org.bytewise.instruments.timeline.HeapTimeline.Point;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/** An area chart of live bytes over allocated bytes. Immutable. */
record HeapChart(HeapTimeline timeline, Glyphs glyphs) {
  /** A column: its height in bytes, and whether a point lies in it. */
  private record Bar(double live, boolean measured) {}

  /**
   * Returns the chart: the peak's mark, the area, and the axis below.
   *
   * @param width columns, at least 30
   * @param height lines of the area, at least 2
   */
  List<String> lines(int width, int height) {
    long top = Math.max(1, timeline.peak().live());
    String topLabel = Words.bytes(top);
    int labels = topLabel.length();
    int columns = Math.max(8, width - labels - 1);
    List<Bar> bars = bars(columns);
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(labels + 1) + peak(columns));
    AreaCells cells = new AreaCells(glyphs, height, top);
    List<StringBuilder> area = cells.lines(topLabel);
    for (int line = 0; line < height; line++) {
      for (Bar bar : bars) {
        area.get(line).append(cell(bar, line, cells));
      }
      lines.add(area.get(line).toString().stripTrailing());
    }
    String right = Words.bytes(timeline.end().allocated()) + " allocated";
    lines.add(" ".repeat(labels + 1) + "0" + " ".repeat(Math.max(1, columns - 1 - right.length()))
        + right);
    String legend = (glyphs.unicode() ? "█ live at a point  " : "# live at a point  ") + between()
        + " between points";
    int indent = Math.min(labels + 1, Math.max(0, width - legend.length()));
    lines.add(" ".repeat(indent) + legend);
    return lines;
  }

  private char between() {
    return glyphs.unicode() ? '░' : ':';
  }

  private int column(long allocated, int columns) {
    long all = Math.max(1, timeline.end().allocated());
    return (int) Math.min(columns - 1, allocated * columns / all);
  }

  private String peak(int columns) {
    String mark = glyphs.unicode() ? "▼" : "v";
    int at = column(timeline.peak().allocated(), columns);
    String left = "peak " + mark;
    return at >= left.length()
        ? " ".repeat(at + 1 - left.length()) + left
        : " ".repeat(at) + mark + " peak";
  }

  private List<Bar> bars(int columns) {
    double[] measured = new double[columns];
    Arrays.fill(measured, -1);
    for (Point point : timeline.points()) {
      int at = column(point.allocated(), columns);
      measured[at] = Math.max(measured[at], (double) Math.max(0, point.live()));
    }
    int peak = column(timeline.peak().allocated(), columns);
    measured[peak] = Math.max(measured[peak], (double) timeline.peak().live());
    List<Bar> bars = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < columns; i++) {
      if (measured[i] >= 0) {
        last = i;
        bars.add(new Bar(measured[i], true));
        continue;
      }
      int next = i + 1;
      while (next < columns && measured[next] < 0) {
        next++;
      }
      double from = Math.max(0, measured[last]);
      double to = next < columns ? measured[next] : from;
      bars.add(new Bar(from + (to - from) * (i - last) / (next - last), false));
    }
    return bars;
  }

  private char cell(Bar bar, int line, AreaCells cells) {
    if (bar.measured()) {
      return cells.cell(bar.live(), line);
    }
    return cells.isHalf(bar.live(), line) ? between() : ' ';
  }
}
