package org.bytewise.instruments.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Transcript;

/** {@code /trace}: lists the allocations one by one, in order. */
public final class TraceInstrument implements Instrument {
  private static final InstrumentOption TYPE = new InstrumentOption(
      "--type", "TYPE", "Show only objects of TYPE, such as int[] or HashMap.Node.", List.of());
  private static final InstrumentOption LINE = new InstrumentOption(
      "--line", "N", "Show only objects that line N of the code created.", List.of());
  private static final InstrumentOption OUT =
      InstrumentOption.file("--out", "Write all of them to FILE, one per line.");

  private static final InstrumentOption FORCE =
      InstrumentOption.flag("--force", "Replace an existing file.");

  private static final String EXAMPLE = "String s = \"\"; for (int i = 0; i < 3; i++) s += i";

  /** The longest number that is a line's. */
  private static final int MOST_DIGITS = 7;

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Lists every allocation of the code, in order";
  }

  @Override
  public List<String> details() {
    return List.of(
        "SNIPPET runs in the session, and what it declares stays. Every object has a row with a"
            + " number, bytes, type, the line of the code that was running, and what allocated the"
            + " object: a method, or the code of the line itself. 3:2 is line 2 of snippet 3."
            + " Sequences of up to 64 rows that repeat are folded, with the exact number of times."
            + " The sum is that of the receipt; one-time allocations are left out of the rows and"
            + " counted below them.",
        "The order is that of each thread, so other threads are listed separately and have numbers"
            + " of their own. --type and --line select objects, which keep their numbers.",
        "--out FILE writes the selected objects, unfolded, as text with tabs, which spreadsheets"
            + " open. An existing file is replaced only with --force.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        EXAMPLE,
        "--type byte[] String.join(\"-\", \"a\", \"b\")",
        "--out list.tsv List.of(1, 2, 3)");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(TYPE, LINE, OUT, FORCE, SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of(
        "objects",
        "bytes",
        "exact",
        "shown",
        "trace",
        "leftOut",
        "otherThreads",
        "threads",
        "threadsLeftOut",
        "files");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    TraceFilter filter = new TraceFilter(call.option(TYPE.name()), line(call));
    Optional<Path> place = TargetFile.named(call, OUT);
    if (place.isEmpty()) {
      TraceCollector collector = new TraceCollector(filter, Optional.empty());
      Transcript transcript = context.workbench().session().trace(call.text(), collector);
      return new TraceReport(transcript, collector.end(), filter, List.of());
    }
    TargetFile file = TargetFile.of(place.get(), call.has(FORCE.name()));
    try {
      TraceReport report = traced(context, call, filter, file);
      boolean ran =
          report.ended() != RunStatus.REJECTED || report.collected().amount().objects() > 0;
      if (ran) {
        file.finish();
        return report;
      }
      return new TraceReport(report.transcript(), report.collected(), filter, List.of());
    } finally {
      file.discard();
    }
  }

  private static TraceReport traced(
      InstrumentContext context, InstrumentCall call, TraceFilter filter, TargetFile file)
      throws InstrumentException {
    try (TraceFile out = TraceFile.open(file.draft())) {
      TraceCollector collector = new TraceCollector(filter, Optional.of(out));
      Transcript transcript = context.workbench().session().trace(call.text(), collector);
      return new TraceReport(
          transcript, collector.end(), filter, List.of(file.place().toString()));
    } catch (IOException e) {
      throw TargetFile.unwritable(file.place(), e);
    }
  }

  private static OptionalInt line(InstrumentCall call) throws InstrumentException {
    String text = call.option(LINE.name()).orElse(null);
    if (text == null) {
      return OptionalInt.empty();
    }
    long lines = call.text().lines().count();
    int line = text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : 0;
    if (line < 1 || line > lines) {
      throw InstrumentException.usage("--line %s: the code has %s; name one of them"
          .formatted(text, Words.count(lines, "line")));
    }
    return OptionalInt.of(line);
  }
}
