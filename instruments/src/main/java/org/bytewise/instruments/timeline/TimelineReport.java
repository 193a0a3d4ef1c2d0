package org.bytewise.instruments.timeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SizeArgument;
import org.bytewise.instruments.text.ScreenNames;
import org.bytewise.instruments.timeline.HeapTimeline.LiveType;
import org.bytewise.instruments.timeline.HeapTimeline.Point;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SourceNames;

/**
 * The outcome of the code, and its heap over its life. Immutable.
 *
 * @param timeline empty if the VM was lost or nothing ran
 * @param reason why it is empty, or why it ends before the code did; null if there is nothing to
 *     say
 * @param smallestHeap the smallest heap in which the code completes, in bytes; empty if it was not
 *     looked for or not found
 * @param missing the session's declarations that could not be repeated
 */
record TimelineReport(
    RunEnding ending,
    String output,
    Optional<HeapTimeline> timeline,
    String reason,
    OptionalLong smallestHeap,
    List<String> missing)
    implements Report {
  static final List<String> KEYS = List.of(
      "output",
      "allocatedBytes",
      "points",
      "peak",
      "mostLiveBytes",
      "end",
      "byTypeAtPeak",
      "byTypeAtEnd",
      "liveBeforeBytes",
      "classesLoaded",
      "smallestHeapBytes",
      "missingDeclarations");

  private static final String INDENT = "  ";
  private static final int CHART_LINES = 8;
  private static final int MOST_TYPES = 5;
  private static final long GRAIN = 1 << 20;

  /** @param found the probe's answer */
  static TimelineReport of(
      RunEnding ending, String output, Optional<Serializable> found, List<String> missing) {
    Optional<HeapTimeline> timeline =
        found.orElse(null) instanceof HeapTimeline one ? Optional.of(one) : Optional.empty();
    String reason = found.orElse(null) instanceof String told
        ? told
        : timeline.map(HeapTimeline::failure).orElse(null);
    return new TimelineReport(ending, output, timeline, reason, OptionalLong.empty(), missing);
  }

  TimelineReport withSmallestHeap(OptionalLong heap) {
    return new TimelineReport(ending, output, timeline, reason, heap, missing);
  }

  @Override
  public RunStatus ended() {
    return ending.outcome();
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(ending.lines(width, glyphs));
    if (timeline.isPresent()) {
      HeapTimeline one = timeline.get();
      if (one.end().allocated() > 0) {
        new HeapChart(one, glyphs)
            .lines(width, CHART_LINES)
            .forEach(text -> lines.add(Line.of(Style.PICTURE, text)));
        lines.addAll(types(one, width));
      }
      sentences(one).forEach(text -> receipt(text, width, lines));
    }
    if (reason != null) {
      receipt((timeline.isPresent() ? "it ends early: " : "") + reason, width, lines);
    }
    smallestHeap.ifPresent(heap -> receipt(
        "smallest heap: %s; %s is too small"
            .formatted(SizeArgument.text(heap), SizeArgument.text(heap - GRAIN)),
        width,
        lines));
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  @Override
  public Optional<String> svg() {
    return timeline
        .filter(one -> one.end().allocated() > 0)
        .map(one -> HeapSvg.of(one, sentences(one)));
  }

  private static void receipt(String text, int width, List<Line> lines) {
    lines.addAll(Lines.wrapped(text, Style.RECEIPT, width, INDENT));
  }

  private static List<String> sentences(HeapTimeline timeline) {
    List<String> sentences = new ArrayList<>();
    Point peak = timeline.peak();
    long most = timeline.mostLive();
    String bounds = most == peak.live()
        ? Words.bytes(most)
        : "at least %s%s"
            .formatted(
                Words.bytes(peak.live()),
                timeline.startedThreads() ? "" : ", at most " + Words.bytes(most));
    sentences.add("peak: %s live, after %s".formatted(bounds, Words.bytes(peak.allocated())));
    Point end = timeline.end();
    sentences.add("end: %s, of %s allocated; %s"
        .formatted(
            end.live() < 0
                ? Words.bytes(-end.live()) + " less than before"
                : Words.bytes(end.live()) + " live",
            Words.bytes(end.allocated()),
            Words.count(timeline.points().size(), "point")));
    if (timeline.classes() > 0) {
      sentences.add("%s along the way, and what the VM keeps for %s is included"
          .formatted(
              timeline.classes() == 1
                  ? "1 class was loaded"
                  : Words.number(timeline.classes()) + " classes were loaded",
              timeline.classes() == 1 ? "it" : "them"));
    }
    if (timeline.startedThreads()) {
      sentences.add("other threads were started, whose allocations are not on the clock");
    }
    return sentences;
  }

  private static List<Line> types(HeapTimeline timeline, int width) {
    Map<String, long[]> bytes = new LinkedHashMap<>();
    collect(timeline.atPeak(), 0, bytes);
    collect(timeline.atEnd(), 1, bytes);
    if (bytes.isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("type", "bytes at the peak", "at the end"));
    bytes.entrySet().stream()
        .limit(MOST_TYPES)
        .forEach(type -> rows.add(List.of(
            ScreenNames.of(type.getKey()),
            Words.number(type.getValue()[0]),
            Words.number(type.getValue()[1]))));
    int[] widths = new int[3];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String text = "  %s%s  %s  %s"
          .formatted(
              row.get(0),
              " ".repeat(widths[0] - Columns.of(row.get(0))),
              right(row.get(1), widths[1]),
              right(row.get(2), widths[2]));
      lines.addAll(Lines.wrapped(text, lines.isEmpty() ? Style.MUTED : Style.PICTURE, width));
    }
    if (bytes.size() > MOST_TYPES) {
      lines.addAll(Lines.wrapped(
          "  and " + Words.count(bytes.size() - MOST_TYPES, "more type"), Style.MUTED, width));
    }
    return lines;
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static void collect(List<LiveType> types, int column, Map<String, long[]> bytes) {
    for (LiveType type : types) {
      bytes.computeIfAbsent(SourceNames.of(type.type()), name -> new long[2])[column] +=
          type.bytes();
    }
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = ending.data();
    if (reason != null) {
      data.put("reason", reason);
    }
    HeapTimeline one = timeline.orElse(null);
    data.put("output", output);
    data.put("allocatedBytes", one == null ? null : one.end().allocated());
    data.put(
        "points",
        one == null ? null : one.points().stream().map(TimelineReport::point).toList());
    data.put("peak", one == null ? null : point(one.peak()));
    data.put("mostLiveBytes", one == null || one.startedThreads() ? null : one.mostLive());
    data.put("end", one == null ? null : point(one.end()));
    data.put("byTypeAtPeak", one == null ? null : types(one.atPeak()));
    data.put("byTypeAtEnd", one == null ? null : types(one.atEnd()));
    data.put("liveBeforeBytes", one == null ? null : one.before());
    data.put("classesLoaded", one == null ? null : one.classes());
    data.put("smallestHeapBytes", smallestHeap.isPresent() ? smallestHeap.getAsLong() : null);
    data.put("missingDeclarations", missing);
    return data;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("allocatedBytes", point.allocated());
    data.put("liveBytes", point.live());
    return data;
  }

  private static List<Map<String, Object>> types(List<LiveType> types) {
    return types.stream()
        .map(type -> {
          Map<String, Object> data = new LinkedHashMap<>();
          data.put("type", SourceNames.of(type.type()));
          data.put("objects", type.objects());
          data.put("bytes", type.bytes());
          return data;
        })
        .toList();
  }
}
