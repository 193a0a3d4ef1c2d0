package org.bytewise.instruments.stack;

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
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;

/** {@code /stack}: runs code on a stack of a given size. */
public final class StackInstrument implements Instrument {
  /** The granularity of the search for the smallest stack, in bytes. */
  private static final long GRAIN = 8 << 10;

  /** A stack with which every VM starts, unless something else is wrong, in bytes. */
  private static final long AMPLE = 1 << 20;

  @Override
  public String name() {
    return "stack";
  }

  @Override
  public String arguments() {
    return "SIZE SNIPPET";
  }

  @Override
  public String summary() {
    return "Runs code on a stack of a given size";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code in a separate VM, on a thread with a stack of SIZE (such as 512k). Your"
            + " imports and declarations are available, with their initial values; nothing the"
            + " code does there changes your session.",
        "That VM only interprets, so every call of a method takes a frame of the same size, and a"
            + " recursion reaches the same depth every time. Compiled code has smaller frames.");
  }

  @Override
  public List<String> examples() {
    return List.of("256k int down(int n) { return down(n + 1); } down(0)");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of("output", "stackBytes", "missingDeclarations");
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
      OtherVm vm = run.start(size, "a stack", GRAIN, AMPLE);
      context.progress().accept("running on a stack of " + size.text());
      long stackBytes = vm.figures().stackBytes();
      Transcript transcript = vm.run(size.snippet());
      return new StackReport(
          RunEnding.of(transcript), vm.output(), stackBytes, vm.adopted().lost());
    }
  }

  private static SessionOptions options(SessionOptions learner, long bytes) {
    return learner.toBuilder()
        .profile(VmProfile.PLAIN)
        // The VM runs the code on its main thread, which has the default stack size.
        .vmFlags(SnippetArguments.flags(learner, "-Xint", "-Xss" + SizeArgument.text(bytes)))
        .build();
  }
}
