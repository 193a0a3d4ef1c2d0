package org.bytewise.instruments.collectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;

/**
 * The outcome of code with each collector.
 *
 * @param runs in the order in which they ran
 * @param heapBytes the maximum heap size
 * @param interrupted whether it was stopped, so that the rest did not run
 */
record CollectorsReport(
    List<CollectorRun> runs, long heapBytes, boolean interrupted, List<String> missing)
    implements Report {
  private static final int WIDE = 79;
  private static final int NAME = 12;

  /** With room for a terabyte and the space before it. */
  private static final String COLUMNS = "%10s%13s%9s%18s%17s";

  CollectorsReport {
    runs = List.copyOf(runs);
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    if (runs.stream().anyMatch(run -> run.available() && run.ending().isRejected())) {
      return runs.get(runs.size() - 1).ending().lines(width, glyphs);
    }
    boolean wide = width >= WIDE;
    lines.add(Line.of(
        Style.STRONG,
        wide
            ? " ".repeat(NAME)
                + COLUMNS.formatted("time", "collections", "pauses", "allocated", "used after")
            : " ".repeat(NAME) + "%8s%8s%10s".formatted("time", "colls", "pauses")));
    for (CollectorRun run : runs) {
      row(run, wide, width, lines);
    }
    if (heapBytes > 0) {
      lines.addAll(Lines.wrapped(
          "  each in a heap of %s; times vary from run to run".formatted(Words.bytes(heapBytes)),
          Style.RECEIPT,
          width));
    }
    if (interrupted) {
      lines.add(Line.of(Style.WRONG, "stopped"));
    }
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  private static void row(CollectorRun run, boolean wide, int width, List<Line> lines) {
    String name = run.name() + " ".repeat(Math.max(1, NAME - run.name().length()));
    if (!run.available()) {
      lines.addAll(Lines.wrapped(name + "not available: " + run.reason(), Style.MUTED, width));
      return;
    }
    String time = Words.number(run.elapsed().toMillis()) + " ms";
    String collections = run.collections() == null ? "?" : Words.number(run.collections());
    String pauses = run.pauseMillis() == null ? "?" : Words.number(run.pauseMillis()) + " ms";
    lines.add(Line.of(
        Style.PLAIN,
        wide
            ? name + COLUMNS.formatted(time, collections, pauses, bytes(run), after(run))
            : name + "%8s%8s%10s".formatted(time, collections, pauses)));
    if (!run.ending().isFine()) {
      String why = run.exception() != null
          ? "threw " + Words.type(run.exception())
          : run.ending().message() == null ? "stopped" : run.ending().message();
      lines.addAll(Lines.wrapped("  " + why, Style.WRONG, width));
    }
  }

  private static String bytes(CollectorRun run) {
    return run.allocatedBytes() < 0 ? "?" : Words.bytes(run.allocatedBytes());
  }

  private static String after(CollectorRun run) {
    return run.after() == null ? "?" : Words.bytes(run.after().usedHeapBytes());
  }

  @Override
  public Map<String, Object> data() {
    Evaluation rejected = runs.stream()
        .filter(run -> run.available() && run.ending().isRejected())
        .findFirst()
        .flatMap(run -> run.ending().last())
        .orElse(null);
    Map<String, Object> data = Envelope.of(ended(), rejected);
    data.put("heapBytes", heapBytes);
    data.put("collectors", runs.stream().map(CollectorRun::data).toList());
    data.put("missingDeclarations", missing);
    return data;
  }

  @Override
  public RunStatus ended() {
    if (interrupted) {
      return RunStatus.INTERRUPTED;
    }
    // One of the collectors may run out of memory: showing that is the point.
    List<CollectorRun> ran = runs.stream().filter(CollectorRun::available).toList();
    return ran.isEmpty() || ran.stream().anyMatch(run -> run.ending().isFine())
        ? RunStatus.OK
        : ran.get(0).ending().outcome();
  }
}
