package org.bytewise.instruments.jit;

import java.time.Duration;
import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SnippetArguments;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;

/**
 * {@code /jit}: compares what code allocates as written with what is left after C2 has compiled it.
 */
public final class JitInstrument implements Instrument {
  /** How long the code as written runs to measure its time. */
  private static final Duration TIMING = Duration.ofMillis(200);

  @Override
  public String name() {
    return "jit";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Compares allocations as written with those left by the JIT";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code in two separate VMs: once with the C1 compiler, as Bytewise counts"
            + " everywhere, and repeatedly with C2, until C2 has compiled it and every run"
            + " allocates the same.",
        "The code therefore runs many times, including its side effects, such as adding to a list."
            + " Your session is not touched. Declarations in the code are processed once, and its"
            + " variables are initialised again in every run; they are fields, so an object stored"
            + " in one stays reachable.",
        "Each time is the minimum of many runs on this machine and varies from call to call."
            + " Allocating takes longer than usual, because each object is counted.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "record P(int x, int y) {} int sum() { int s = 0; for (int i = 0; i < 1000; i++) "
            + "s += new P(i, i).x(); return s; } sum()");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of("asWritten", "afterJit", "settled", "runs", "missingDeclarations");
  }

  @Override
  public boolean runsApart() {
    return true;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    String argument = call.text();
    try (Elsewhere elsewhere = context.workbench().elsewhere()) {
      SessionOptions options = elsewhere.options();
      context.progress().accept("starting two VMs");
      OtherVm written = elsewhere.start(
          SnippetArguments.silent(options).profile(VmProfile.COUNTING).build());
      OtherVm compiled = elsewhere.start(SnippetArguments.silent(options)
          .profile(VmProfile.JIT)
          .vmFlags(SnippetArguments.flags(options, Settling.FLAGS))
          .build());
      context.progress().accept("running it as written");
      Transcript asWritten = written.run(argument);
      JitReport report = JitReport.of(RunEnding.of(asWritten), asWritten.allocations())
          .missing(written.adopted().lost());
      if (!report.ending().isFine()) {
        return report;
      }
      Repetition timing = written.repeat(TIMING);
      written.close();
      report = report.timed(timing);
      RunEnding first = RunEnding.of(compiled.run(argument));
      if (!first.isFine()) {
        return report.notSettled(first, "with C2 the first run ended differently");
      }
      Settling.Result settled = new Settling(compiled, context.progress()).run();
      if (settled.stopped() || elsewhere.isInterrupted()) {
        return report.interrupted(settled);
      }
      return report.settled(settled);
    }
  }
}
