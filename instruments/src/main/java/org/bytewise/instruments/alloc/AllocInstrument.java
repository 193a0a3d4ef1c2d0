package org.bytewise.instruments.alloc;

import java.util.List;
import java.util.Optional;
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
    return List.of(SURVIVORS, SourceOption.FILE);
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
            + " of jshell, and java.time, are available.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "List.of(1, 2, 3)", "--survivors var kept = new ArrayList<>(List.of(\"a\".repeat(9)))");
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
        "byStatement");
  }

  @Override
  public boolean needsArgument(CallForm form) {
    // Only the prompt knows what ran last.
    return form == CallForm.COMMAND_LINE;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    if (call.text().isEmpty()) {
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
      return new AllocReport(last, Optional.empty(), true);
    }
    if (call.has(SURVIVORS.name())) {
      context.progress().accept("inspecting the heap before and after");
      Survivors.Watched watched = Survivors.watch(context.workbench(), call.text());
      return new AllocReport(watched.answer(), watched.survivors(), false);
    }
    return new AllocReport(
        context.host().run(context.workbench(), call.text()), Optional.empty(), false);
  }
}
