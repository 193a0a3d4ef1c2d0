package org.bytewise.instruments.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytewise.instruments.chart.SvgSheet;
import org.bytewise.instruments.timeline.HeapTimeline.Point;
import org.bytewise.screen.Words;

/** The chart of {@link HeapChart} as an SVG file: live bytes over allocated bytes. Stateless. */
final class HeapSvg {
  /** Pixels. */
  private static final int WIDTH = 560;

  private static final int HEIGHT = 180;
  private static final int LEFT = 96;
  private static final int TOP = 36;

  private HeapSvg() {}

  static String of(HeapTimeline timeline, List<String> sentences) {
    long top = Math.max(1, timeline.peak().live());
    long all = Math.max(1, timeline.end().allocated());
    List<Point> points = new ArrayList<>(timeline.points());
    points.add(timeline.peak());
    points.sort(Comparator.comparingLong(Point::allocated));
    SvgSheet sheet = new SvgSheet(String.join("; ", sentences));
    StringBuilder area = new StringBuilder("M" + LEFT + " " + (TOP + HEIGHT));
    for (Point point : points) {
      area.append("L").append(at(point, all, top));
    }
    area.append("L").append(LEFT + WIDTH).append(" ").append(TOP + HEIGHT).append("Z");
    sheet.area(SvgSheet.Fill.FIRST, area.toString());
    double peak = LEFT + (double) timeline.peak().allocated() * WIDTH / all;
    sheet.middle(SvgSheet.Ink.STRONG, Math.max(LEFT + 20, peak), TOP - 8, "peak");
    sheet.axes(LEFT, TOP, WIDTH, HEIGHT, Words.bytes(top));
    sheet.end(
        SvgSheet.Ink.QUIET,
        LEFT + WIDTH,
        TOP + HEIGHT + SvgSheet.LINE,
        Words.bytes(timeline.end().allocated()) + " allocated");
    return sheet.file(LEFT + WIDTH + 16, LEFT, TOP + HEIGHT + 2 * SvgSheet.LINE + 4, sentences);
  }

  private static String at(Point point, long all, long top) {
    double x = LEFT + (double) point.allocated() * WIDTH / all;
    double y = TOP + HEIGHT - (double) Math.max(0, point.live()) * HEIGHT / top;
    return SvgSheet.number(x) + " " + SvgSheet.number(y);
  }
}
