package org.bytewise.instruments.jit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Repetition;

/**
 * What code allocates as written and after the JIT. Immutable.
 *
 * @param ending how it ended; after a failure nothing else is known
 * @param written what it allocates as written
 * @param writtenNanos the time of one run as written; 0 if unknown
 * @param after what one more run allocated once it had settled; null where none was counted
 * @param afterBytes what a run allocated by the VM's own count; -1 where that is not known
 * @param afterNanos the time of one run after the JIT; 0 if unknown
 * @param runs how often it ran with C2
 * @param reason why it did not settle or why no objects were counted; null if everything is known
 * @param missing the session's declarations that could not be repeated
 */
record JitReport(
    RunEnding ending,
    RunStatus ended,
    AllocationProfile written,
    long writtenNanos,
    AllocationProfile after,
    long afterBytes,
    long afterNanos,
    boolean settled,
    long runs,
    String reason,
    List<String> missing)
    implements Report {
  private static final int MOST_TYPES = 5;
  private static final int LABEL = 20;
  private static final int NARROW_LABEL = 11;

  static JitReport of(RunEnding ending, AllocationProfile written) {
    return new JitReport(
        ending, ending.outcome(), written, 0, null, -1, 0, false, 0, null, List.of());
  }

  JitReport missing(List<String> names) {
    return new JitReport(
        ending,
        ended,
        written,
        writtenNanos,
        after,
        afterBytes,
        afterNanos,
        settled,
        runs,
        reason,
        names);
  }

  JitReport timed(Repetition repetition) {
    return new JitReport(
        ending, ended, written, repetition.leastNanos(), null, -1, 0, false, 0, null, missing);
  }

  JitReport notSettled(RunEnding other, String why) {
    return new JitReport(
        other, other.outcome(), written, writtenNanos, null, -1, 0, false, 1, why, missing);
  }

  JitReport interrupted(Settling.Result result) {
    return new JitReport(
        ending,
        RunStatus.INTERRUPTED,
        written,
        writtenNanos,
        null,
        -1,
        0,
        false,
        result.runs(),
        "it was stopped",
        missing);
  }

  JitReport settled(Settling.Result result) {
    AllocationProfile counted = result.counted();
    return new JitReport(
        ending,
        ended,
        written,
        writtenNanos,
        counted,
        counted == null ? result.last().bytes() : counted.own().bytes(),
        result.last().leastNanos(),
        result.settled(),
        result.runs(),
        result.reason(),
        missing);
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    if (!ending.isFine()) {
      lines.addAll(ending.lines(width, glyphs));
      if (reason != null) {
        lines.addAll(Lines.wrapped(reason, Style.MUTED, width));
      }
      lines.addAll(RunEnding.missing(missing, width));
      return lines;
    }
    int label = width < 64 ? NARROW_LABEL : LABEL;
    int column = Math.max(8, Math.min(20, (width - label) / 2));
    row(
        lines,
        Style.STRONG,
        label,
        column,
        "",
        "as written",
        width < 64 ? "after JIT" : "after the JIT");
    row(
        lines,
        Style.PLAIN,
        label,
        column,
        "objects",
        count(written.own().objects(), !written.exact()),
        after == null ? "?" : count(after.own().objects(), false));
    row(
        lines,
        Style.PLAIN,
        label,
        column,
        "bytes",
        count(written.own().bytes(), !written.exact()),
        afterBytes < 0 ? "?" : Words.number(afterBytes));
    int shown = 0;
    Set<String> types = types();
    for (String type : types) {
      if (shown++ == MOST_TYPES && types.size() > MOST_TYPES + 1) {
        lines.add(Line.of(Style.MUTED, "  and " + (types.size() - MOST_TYPES) + " more types"));
        break;
      }
      row(
          lines,
          Style.MUTED,
          label,
          column,
          "  " + Words.type(type),
          Words.number(objects(written, type)),
          after == null ? "?" : Words.number(objects(after, type)));
    }
    row(
        lines,
        Style.PLAIN,
        label,
        column,
        "one run",
        time(writtenNanos, glyphs),
        time(afterNanos, glyphs));
    String conclusion = settled
        ? "settled after %s; times vary from run to run".formatted(Words.count(runs, "run"))
        : "not settled: " + reason;
    lines.addAll(Lines.wrapped("  " + conclusion, Style.RECEIPT, width));
    if (settled && reason != null) {
      lines.addAll(Lines.wrapped("  objects were not counted: " + reason, Style.RECEIPT, width));
    }
    if (!written.exact()) {
      lines.addAll(Lines.wrapped(
          "  as written it is at least that, because " + written.reason(), Style.RECEIPT, width));
    }
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  private static void row(
      List<Line> lines, Style style, int label, int column, String name, String one, String two) {
    String figures = right(one, column) + right(two, column);
    if (name.length() > label) {
      lines.add(Line.of(style, name));
      lines.add(Line.of(style, " ".repeat(label) + figures));
    } else {
      lines.add(Line.of(style, name + " ".repeat(label - name.length()) + figures));
    }
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(1, columns - text.length())) + text;
  }

  private static String count(long number, boolean atLeast) {
    return (atLeast ? ">= " : "") + Words.number(number);
  }

  /** Formats a time with enough precision for runs of a few nanoseconds. */
  private static String time(long nanos, Glyphs glyphs) {
    if (nanos <= 0) {
      return "?";
    }
    if (nanos < 10_000) {
      return Words.number(nanos) + " ns";
    }
    return nanos < 10_000_000
        ? Words.number(nanos / 1_000) + (glyphs.unicode() ? " µs" : " us")
        : Words.number(nanos / 1_000_000) + " ms";
  }

  private Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    written.byType().forEach(type -> types.add(type.type()));
    if (after != null) {
      after.byType().forEach(type -> types.add(type.type()));
    }
    return types;
  }

  private static long objects(AllocationProfile profile, String type) {
    return profile.byType().stream()
        .filter(one -> one.type().equals(type))
        .mapToLong(one -> one.amount().objects())
        .sum();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = ending.data();
    boolean ran = ended != RunStatus.REJECTED;
    data.put("status", ended.word());
    data.put("oneTime", ran ? Envelope.amount(written.oneTime()) : null);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("objects", written.own().objects());
    one.put("bytes", written.own().bytes());
    one.put("exact", written.exact());
    one.put("reason", written.reason());
    one.put("elapsedNanos", writtenNanos > 0 ? writtenNanos : null);
    one.put("byType", Envelope.byType(written));
    data.put("asWritten", ran ? one : null);
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("objects", after == null ? null : after.own().objects());
    two.put("bytes", afterBytes < 0 ? null : afterBytes);
    two.put("exact", after != null);
    two.put("elapsedNanos", afterNanos > 0 ? afterNanos : null);
    two.put("byType", after == null ? List.of() : Envelope.byType(after));
    data.put("afterJit", two);
    data.put("settled", settled);
    data.put("runs", runs);
    if (reason != null) {
      data.put("reason", reason);
    }
    data.put("missingDeclarations", missing);
    return data;
  }
}
