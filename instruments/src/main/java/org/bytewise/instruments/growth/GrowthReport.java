package org.bytewise.instruments.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.layout.Growth;
import org.bytewise.layout.Growth.Step;
import org.bytewise.layout.Growth.Unit;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SourceNames;

/** The table of capacity changes, with a plot beside or below it, and the sums. */
record GrowthReport(Growth growth) implements Report {
  /** The narrowest screen on which table and plot fit side by side. */
  private static final int WIDE = 72;

  private static final int ROWS_BESIDE = 11;
  private static final int ROWS_ABOVE = 5;
  private static final int LEAST_PLOT_HEIGHT_BESIDE = 8;
  private static final int PLOT_HEIGHT_BELOW = 5;
  private static final int LEAST_PLOT_WIDTH = 28;
  private static final String INDENT = "  ";
  private static final String BETWEEN = "   ";

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    heading(glyphs).forEach(text -> add(lines, Style.PLAIN, text, width, ""));
    List<String> table = new GrowthTable(growth, glyphs).lines(ROWS_BESIDE, true);
    int tableWidth = table.stream().mapToInt(String::length).max().orElse(0);
    int room = width - INDENT.length() - tableWidth - BETWEEN.length();
    if (width >= WIDE && room >= LEAST_PLOT_WIDTH) {
      int height = Math.max(LEAST_PLOT_HEIGHT_BESIDE, table.size() - 2);
      List<String> plot = new GrowthPlot(growth, glyphs).lines(room, height);
      for (int i = 0; i < Math.max(table.size(), plot.size()); i++) {
        String left = i < table.size() ? table.get(i) : "";
        String right = i < plot.size() ? plot.get(i) : "";
        String fill = " ".repeat(tableWidth - left.length());
        lines.add(picture(left + fill + BETWEEN + right));
      }
    } else {
      table = new GrowthTable(growth, glyphs).lines(ROWS_ABOVE, width >= WIDE);
      table.forEach(row -> lines.add(picture(row)));
      new GrowthPlot(growth, glyphs)
          .lines(width - INDENT.length(), PLOT_HEIGHT_BELOW)
          .forEach(row -> lines.add(picture(row)));
    }
    sums().forEach(text -> add(lines, Style.RECEIPT, text, width, INDENT));
    return lines;
  }

  @Override
  public Optional<String> svg() {
    List<String> sentences = new ArrayList<>(heading(Glyphs.UNICODE));
    sentences.addAll(sums());
    return Optional.of(
        GrowthSvg.of(growth, new GrowthPlot(growth, Glyphs.UNICODE).capacities(), sentences));
  }

  private static Line picture(String text) {
    return Line.of(Style.PICTURE, (INDENT + text).stripTrailing());
  }

  private static void add(List<Line> lines, Style style, String text, int width, String indent) {
    lines.addAll(Lines.wrapped(text, style, width, indent));
  }

  private List<String> heading(Glyphs glyphs) {
    String arrow = glyphs.unicode() ? "→" : "->";
    return List.of("%s: %s, capacity %s %s %s in %s"
        .formatted(
            Words.type(type()),
            Words.count(growth.adds(), "add"),
            Words.number(growth.capacityAtFirst()),
            arrow,
            Words.number(growth.capacity()),
            Words.count(growth.growths(), "growth")));
  }

  private List<String> sums() {
    List<String> sums = new ArrayList<>();
    String held = counted(growth.size());
    sums.add("%s for %s: %s empty, %s wasted"
        .formatted(
            Words.count(growth.capacity(), "slot"),
            held,
            Words.number(growth.wastedSlots()),
            Words.bytes(wastedBytes())));
    String what = counted(growth.copiedElements());
    sums.add(what
        + (growth.unit() == Unit.ENTRY ? " moved, " : " copied, ")
        + Words.bytes(copiedBytes()));
    return sums;
  }

  private String counted(long number) {
    return growth.unit() == Unit.ENTRY && number != 1
        ? Words.number(number) + " entries"
        : Words.count(number, growth.unit().word());
  }

  private String type() {
    return SourceNames.of(growth.type());
  }

  private long wastedBytes() {
    return growth.wastedSlots() * growth.slotBytes();
  }

  private long copiedBytes() {
    return growth.copiedElements() * growth.slotBytes();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    data.put("type", type());
    data.put("adds", growth.adds());
    data.put("sizeAtFirst", growth.sizeAtFirst());
    data.put("capacityAtFirst", growth.capacityAtFirst());
    data.put("capacity", growth.capacity());
    data.put("size", growth.size());
    data.put("growths", growth.growths());
    data.put("slotBytes", growth.slotBytes());
    data.put("wastedSlots", growth.wastedSlots());
    data.put("wastedBytes", wastedBytes());
    data.put("copiedElements", growth.copiedElements());
    data.put("copiedBytes", copiedBytes());
    data.put("allocatedBytes", growth.allocatedBytes() < 0 ? null : growth.allocatedBytes());
    data.put("steps", growth.steps().stream().map(this::step).toList());
    data.put("stepsLeftOut", growth.growths() - growth.steps().size());
    return data;
  }

  private Map<String, Object> step(Step step) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("size", step.size());
    data.put("capacity", step.capacity());
    data.put("usedBytes", step.usedSlots() * growth.slotBytes());
    data.put("wastedBytes", (step.capacity() - step.usedSlots()) * growth.slotBytes());
    data.put("copiedElements", step.copiedElements());
    data.put("copiedBytes", step.copiedElements() * growth.slotBytes());
    data.put("threshold", step.threshold() < 0 ? null : step.threshold());
    return data;
  }
}
