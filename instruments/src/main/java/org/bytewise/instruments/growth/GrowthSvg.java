package org.bytewise.instruments.growth;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bytewise.instruments.chart.SvgSheet;
import org.bytewise.layout.Growth;
import org.bytewise.screen.Words;

/**
 * The plot of {@link GrowthPlot} as an SVG file: capacity in steps, size as a straight line, and
 * the waste between them. Stateless.
 */
final class GrowthSvg {
  /** Pixels. */
  private static final int WIDTH = 560;

  private static final int HEIGHT = 200;
  private static final int LEFT = 64;
  private static final int TOP = 40;

  private final Growth growth;
  private final long most;

  private GrowthSvg(Growth growth, SortedMap<Long, Long> capacities) {
    this.growth = growth;
    this.most =
        Math.max(growth.size(), Math.max(1, capacities.values().stream().reduce(1L, Math::max)));
  }

  /**
   * Draws a plot.
   *
   * @param capacities from the size at which each begins
   * @param sentences what is said of it
   */
  static String of(Growth growth, SortedMap<Long, Long> capacities, List<String> sentences) {
    return new GrowthSvg(growth, capacities).draw(capacities, sentences);
  }

  private double x(long size) {
    long first = growth.sizeAtFirst();
    return LEFT + (double) (size - first) * WIDTH / Math.max(1, growth.size() - first);
  }

  private double y(long slots) {
    return TOP + HEIGHT - (double) slots * HEIGHT / most;
  }

  private String at(long size, long slots) {
    return SvgSheet.number(x(size)) + " " + SvgSheet.number(y(slots));
  }

  private String draw(SortedMap<Long, Long> capacities, List<String> sentences) {
    long first = growth.sizeAtFirst();
    long last = growth.size();
    SvgSheet sheet = new SvgSheet(String.join("; ", sentences));
    StringBuilder steps = new StringBuilder("M" + at(first, 0));
    long capacity = growth.capacityAtFirst();
    steps.append("L").append(at(first, capacity));
    for (Map.Entry<Long, Long> change : capacities.entrySet()) {
      if (change.getValue() != capacity) {
        steps.append("L").append(at(change.getKey(), capacity));
        capacity = change.getValue();
        steps.append("L").append(at(change.getKey(), capacity));
      }
    }
    steps.append("L").append(at(last, capacity)).append("L").append(at(last, 0)).append("Z");
    sheet.area(SvgSheet.Fill.EMPTY, steps.toString());
    sheet.area(
        SvgSheet.Fill.FIRST,
        "M" + at(first, 0) + "L" + at(first, first) + "L" + at(last, last) + "L" + at(last, 0)
            + "Z");
    sheet.axes(LEFT, TOP, WIDTH, HEIGHT, Words.number(most));
    int below = TOP + HEIGHT + SvgSheet.LINE;
    sheet.text(SvgSheet.Ink.QUIET, LEFT, below, Words.number(first));
    sheet.middle(SvgSheet.Ink.QUIET, LEFT + WIDTH / 2.0, below, "size");
    sheet.end(SvgSheet.Ink.QUIET, LEFT + WIDTH, below, Words.number(last));
    sheet.rect(SvgSheet.Fill.FIRST, LEFT, 14, 14, 12);
    sheet.text(SvgSheet.Ink.TEXT, LEFT + 20, 24, "used");
    sheet.rect(SvgSheet.Fill.EMPTY, LEFT + 80, 14, 14, 12);
    sheet.text(SvgSheet.Ink.TEXT, LEFT + 100, 24, "wasted");
    return sheet.file(LEFT + WIDTH + 16, LEFT, TOP + HEIGHT + 2 * SvgSheet.LINE + 4, sentences);
  }
}
