package org.bytewise.instruments.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.MemoryMap;
import org.bytewise.instruments.workbench.MemoryRegion;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The regions of a VM's memory, with bars. */
record MapReport(MemoryMap map) implements Report {
  /** Below this width, a region takes two lines. */
  private static final int NARROW = 78;

  private static final int BAR = 16;
  private static final int NARROW_BAR = 8;

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    long most =
        map.regions().stream().mapToLong(MemoryRegion::committedBytes).max().orElse(1);
    List<Line> lines = new ArrayList<>();
    boolean narrow = width < NARROW;
    String dots = glyphs.unicode() ? "░" : ".";
    String full = glyphs.unicode() ? "█" : "#";
    lines.add(Line.of(
        Style.MUTED, full + " used  " + dots + " committed" + (narrow ? "" : ", in bytes")));
    int label =
        map.regions().stream().mapToInt(one -> one.name().length()).max().orElse(0) + 2;
    for (MemoryRegion region : map.regions()) {
      String bar = bar(region, most, narrow ? NARROW_BAR : BAR, full, dots);
      String figures = figures(region, narrow);
      if (narrow) {
        lines.add(Line.of(Style.PLAIN, region.name()));
        lines.add(new Line(
            List.of(new Span(Style.PICTURE, "  " + bar + " "), new Span(Style.PLAIN, figures))));
      } else {
        String name = region.name() + " ".repeat(label - region.name().length());
        lines.add(new Line(List.of(
            new Span(Style.PLAIN, name),
            new Span(Style.PICTURE, bar),
            new Span(Style.PLAIN, "  " + figures))));
      }
    }
    lines.add(Line.of(
        Style.MUTED,
        "stacks: %s of %s each"
            .formatted(Words.count(map.threads(), "thread"), Words.bytes(map.stackBytes()))));
    return lines;
  }

  private static String bar(MemoryRegion region, long most, int columns, String full, String dots) {
    int committed = columns(region.committedBytes(), most, columns);
    int used = Math.min(columns, columns(Math.max(0, region.usedBytes()), most, columns));
    int rest = Math.max(0, committed - used);
    return full.repeat(used) + dots.repeat(rest) + " ".repeat(columns - used - rest);
  }

  /** A region that is not empty gets at least one cell. */
  private static int columns(long bytes, long most, int columns) {
    return bytes <= 0 ? 0 : (int) Math.max(1, Math.round((double) columns * bytes / most));
  }

  private static String figures(MemoryRegion region, boolean narrow) {
    String used = region.usedBytes() < 0 ? "?" : Words.number(region.usedBytes());
    String committed = Words.number(region.committedBytes());
    return narrow ? used + " of " + committed : "%11s of %11s".formatted(used, committed);
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    List<Map<String, Object>> regions = new ArrayList<>();
    for (MemoryRegion region : map.regions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", region.name());
      one.put("kind", region.kind());
      one.put("usedBytes", region.usedBytes() < 0 ? null : region.usedBytes());
      one.put("committedBytes", region.committedBytes());
      one.put("maxBytes", region.maxBytes() < 0 ? null : region.maxBytes());
      regions.add(one);
    }
    data.put("regions", regions);
    data.put("threads", map.threads());
    data.put("stackBytes", map.stackBytes());
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (MemoryRegion region : map.regions()) {
      kinds.merge(region.kind(), sums(region), MapReport::plus);
    }
    data.put("kinds", kinds);
    return data;
  }

  /** The names of heap pools depend on the collector; the name of their sum does not. */
  private static Map<String, Object> sums(MemoryRegion region) {
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("usedBytes", region.usedBytes() < 0 ? null : region.usedBytes());
    sums.put("committedBytes", region.committedBytes());
    return sums;
  }

  private static Object plus(Object one, Object other) {
    Map<?, ?> left = (Map<?, ?>) one;
    Map<?, ?> right = (Map<?, ?>) other;
    Map<String, Object> sums = new LinkedHashMap<>();
    left.forEach((key, value) ->
        sums.put(key.toString(), value == null ? null : (Long) value + (Long) right.get(key)));
    return sums;
  }
}
