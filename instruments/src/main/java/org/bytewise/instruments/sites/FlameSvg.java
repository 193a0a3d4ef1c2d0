package org.bytewise.instruments.sites;

import java.util.List;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;
import org.bytewise.instruments.chart.SvgSheet;
import org.bytewise.instruments.text.Fitting;
import org.bytewise.screen.Words;

/**
 * The tree of sites as an SVG file: each call below its caller, as wide as its bytes; the types
 * that it creates are below it. Not thread-safe; use once.
 */
final class FlameSvg {
  /** Pixels. */
  private static final int WIDTH = 720;

  private static final int ROW = 24;
  private static final int MARGIN = 12;

  /** Boxes narrower than this are too small to be seen, and are left out. */
  private static final double LEAST = 1.5;

  private final SvgSheet sheet;
  private final double all;
  private int deepest;

  private FlameSvg(SvgSheet sheet, double all) {
    this.sheet = sheet;
    this.all = all;
  }

  static String of(List<Site> sites) {
    long all = sites.stream().mapToLong(site -> site.amount().bytes()).sum();
    SvgSheet sheet = new SvgSheet("Allocated bytes by call: " + Words.bytes(all) + " in all");
    FlameSvg flame = new FlameSvg(sheet, Math.max(1, all));
    flame.box(SvgSheet.Fill.EMPTY, "all, " + Words.bytes(all), MARGIN, 0, all);
    double x = MARGIN;
    for (Site site : sites) {
      flame.draw(site, x, 1);
      x += flame.width(site.amount().bytes());
    }
    return sheet.file(WIDTH + 2 * MARGIN, 2 * MARGIN + (flame.deepest + 1) * ROW);
  }

  private double width(long bytes) {
    return bytes * WIDTH / all;
  }

  private void draw(Site site, double left, int depth) {
    box(SvgSheet.Fill.SECOND, site.name(), left, depth, site.amount().bytes());
    double x = left;
    for (TypeAmount type : site.types()) {
      String words = Words.type(type.type()) + ", " + Words.bytes(type.amount().bytes());
      box(SvgSheet.Fill.THIRD, words, x, depth + 1, type.amount().bytes());
      x += width(type.amount().bytes());
    }
    for (Site child : site.children()) {
      draw(child, x, depth + 1);
      x += width(child.amount().bytes());
    }
  }

  private void box(SvgSheet.Fill fill, String words, double x, int depth, long bytes) {
    double width = width(bytes);
    if (width < LEAST) {
      return;
    }
    deepest = Math.max(deepest, depth);
    double y = MARGIN + (double) depth * ROW;
    sheet.rect(fill, x, y, width, ROW - 2);
    int room = SvgSheet.columns(width - 8);
    String text = words.length() > room && room < 4 ? "" : Fitting.fit(words, room, "…");
    sheet.text(SvgSheet.Ink.TEXT, x + 4, y + ROW / 2.0 + 3, text);
  }
}
