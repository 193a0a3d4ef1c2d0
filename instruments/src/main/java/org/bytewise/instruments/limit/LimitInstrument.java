package org.bytewise.instruments.limit;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SizeArgument;
import org.bytewise.instruments.elsewhere.SizedRun;
import org.bytewise.instruments.elsewhere.SnippetArguments;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.instruments.workbench.VmFigures;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;

/** {@code /limit}: runs code in a heap of a given size. */
public final class LimitInstrument implements Instrument {
  /** The granularity of the search for the smallest heap, in bytes. */
  private static final long GRAIN = 1 << 20;

  /** A heap with which every VM starts, unless something else is wrong, in bytes. */
  private static final long AMPLE = 64L << 20;

  @Override
  public String name() {
    return "limit";
  }

  @Override
  public String arguments() {
    return "SIZE SNIPPET";
  }

  @Override
  public String summary() {
    return "Runs code in a heap of a given size";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code in a separate VM whose heap holds at most SIZE (such as 16m). Your imports"
            + " and declarations are available, with their initial values; nothing the code does"
            + " there changes your session.",
        "The VM itself needs part of the heap. OutOfMemoryError is thrown as in any program and"
            + " can be caught. The Serial collector divides the heap into generations: no object"
            + " can be larger than the largest generation.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "16m String s = \"twice as long\"; while (true) s += s;", "32m new byte[64 << 20].length");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of(
        "output",
        "heapBytes",
        "heapBeforeBytes",
        "heapAfterBytes",
        "allocatedBytes",
        "collections",
        "missingDeclarations");
  }

  @Override
  public boolean runsApart() {
    return true;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    SizeArgument size = SizeArgument.of(context, this, call);
    try (Elsewhere elsewhere = context.workbench().elsewhere()) {
      SizedRun run = new SizedRun(context, elsewhere, bytes -> options(elsewhere.options(), bytes));
      OtherVm vm = run.start(size, "a heap", GRAIN, AMPLE);
      context.progress().accept("running in a heap of " + size.text());
      VmFigures before = vm.figuresWhenCollected();
      Transcript transcript = vm.run(size.snippet());
      RunEnding ending = RunEnding.of(transcript);
      return new LimitReport(
          ending,
          vm.output(),
          before,
          after(vm, ending),
          ending.isRejected() ? 0 : vm.allocatedBytes(),
          vm.adopted().lost());
    }
  }

  /** Returns null if the VM is no longer there to ask. */
  private static VmFigures after(OtherVm vm, RunEnding ending) {
    if (ending.status().equals("vm-lost")) {
      return null;
    }
    try {
      return vm.figures();
    } catch (SessionException e) {
      return null;
    }
  }

  private static SessionOptions options(SessionOptions learner, long bytes) {
    String heap = SizeArgument.text(bytes);
    return learner.toBuilder()
        .profile(VmProfile.PLAIN)
        .vmFlags(SnippetArguments.flags(
            learner,
            "-XX:+UseSerialGC",
            // Allocations removed by C2 would not fill the heap.
            "-XX:TieredStopAtLevel=1",
            "-Xms" + heap,
            "-Xmx" + heap))
        .build();
  }
}
