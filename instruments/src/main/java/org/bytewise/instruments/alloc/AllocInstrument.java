package org.bytewise.instruments.alloc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.survivors.Survivors;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.snippets.Evaluation;

/** {@code /alloc}: what code allocates when it runs. */
public final class AllocInstrument implements Instrument {
  private static final InstrumentOption SURVIVORS = InstrumentOption.flag(
      "--survivors", "Also show which of the objects survive the code and what holds them.");

  @Override
  public String name() {
    return "alloc";
  }

  @Override
  public String arguments() {
    return "[SNIPPET]";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(
        SURVIVORS, Demands.EXPECT, Demands.COMPARE, Demands.SAVE, Demands.FORCE, SourceOption.FILE);
  }

  @Override
  public String summary() {
    return "Shows what code allocates: by type, by line, one-time costs";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs SNIPPET and lists the objects it creates as written, before the optimising compiler"
            + " can remove any. One-time allocations, made when the VM first links or initialises"
            + " something on the way, are listed separately.",
        "At the prompt, without SNIPPET, it reports on the Java that ran last. The default imports"
            + " of jshell, and java.time, are available.",
        "--expect joins comparisons of objects, bytes or a type's objects with \"and\". A count"
            + " that is only a lower bound meets no upper limit. --save keeps an exact count in a"
            + " file, and --compare shows by type what has changed since. If an expectation is not"
            + " met, or there is more than in the saved count, the exit status is 1.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "List.of(1, 2, 3)",
        "--survivors var kept = List.of(\"a\".repeat(9))",
        "--expect 'objects <= 1 and bytes < 50' List.of(1, 2)");
  }

  @Override
  public List<String> keys() {
    return List.of(
        "objects",
        "bytes",
        "exact",
        "byType",
        "otherThreads",
        "sinceLastInput",
        "classesLoaded",
        "directBytes",
        "survivors",
        "elapsedNanos",
        "shallowBytes",
        "deepBytes",
        "deepObjects",
        "deepComplete",
        "output",
        "notRun",
        "lost",
        "byStatement",
        "expectation",
        "comparison",
        "saved");
  }

  @Override
  public boolean needsArgument(CallForm form) {
    // Only the prompt knows what ran last.
    return form == CallForm.COMMAND_LINE;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    if (call.text().isEmpty()) {
      Answer last = last(context, call);
      try (Demands demands = Demands.of(context, this, call)) {
        return new AllocReport(
            last, Optional.empty(), true, demands.judge(context, this, source(last), last));
      }
    }
    try (Demands demands = Demands.of(context, this, call)) {
      Answer answer;
      Optional<Survivors> survivors = Optional.empty();
      if (call.has(SURVIVORS.name())) {
        context.progress().accept("inspecting the heap before and after");
        Survivors.Watched watched = Survivors.watch(context.workbench(), call.text());
        answer = watched.answer();
        survivors = watched.survivors();
      } else {
        answer = context.host().run(context.workbench(), call.text());
      }
      return new AllocReport(
          answer, survivors, false, demands.judge(context, this, call.text(), answer));
    }
  }

  private Answer last(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    Answer last = context
        .host()
        .last()
        .orElseThrow(() -> InstrumentException.usage(
            context, this, "nothing has run yet", examples().get(0)));
    if (call.has(SURVIVORS.name())) {
      throw InstrumentException.usage(
          context,
          this,
          "survivors can only be found while code runs",
          examples().get(1));
    }
    return last;
  }

  private static String source(Answer answer) {
    return answer.transcript().evaluations().stream()
        .map(Evaluation::source)
        .collect(Collectors.joining("\n"));
  }
}
