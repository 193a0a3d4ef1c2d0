package org.bytewise.instruments.elsewhere;

import java.util.function.LongFunction;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;

/**
 * Starts a VM with a resource of a given size, and finds the smallest that works if it is too
 * small.
 */
public final class SizedRun {
  private final InstrumentContext context;
  private final Elsewhere elsewhere;
  private final LongFunction<SessionOptions> options;

  /**
   * Creates a run whose VM is not started yet.
   *
   * @param options a VM with that size, in bytes
   */
  public SizedRun(
      InstrumentContext context, Elsewhere elsewhere, LongFunction<SessionOptions> options) {
    this.context = context;
    this.elsewhere = elsewhere;
    this.options = options;
  }

  /**
   * Starts the VM.
   *
   * @param what the resource, such as {@code a heap}
   * @param grain sizes tried are multiples of this, in bytes
   * @param most the most that any VM needs to start, in bytes
   * @throws InstrumentException if the size is too small; the message names the smallest that works
   */
  public OtherVm start(SizeArgument size, String what, long grain, long most)
      throws InstrumentException {
    context.progress().accept("starting a VM with " + what + " of " + size.text());
    try {
      OtherVm vm = elsewhere.start(options.apply(size.bytes()));
      vm.awaitReady();
      vm.figures();
      return vm;
    } catch (SessionException e) {
      if (size.bytes() >= most) {
        throw InstrumentException.environment(
            "the VM cannot start with %s of %s: %s; try a smaller one"
                .formatted(what, size.text(), e.detail()),
            e);
      }
      long smallest = Smallest.above(size.bytes(), most, grain, bytes -> works(bytes, what));
      if (elsewhere.isInterrupted()) {
        throw new InstrumentException("it was stopped");
      }
      if (smallest < 0) {
        throw e;
      }
      throw InstrumentException.usage(
          "the VM cannot start with %s of %s; the smallest that works here is %s"
              .formatted(what, size.text(), SizeArgument.text(smallest)));
    }
  }

  private boolean works(long bytes, String what) {
    if (elsewhere.isInterrupted()) {
      return true;
    }
    context.progress().accept("too small; trying " + what + " of " + SizeArgument.text(bytes));
    // A VM that runs out of memory prints a trace, which is not the output of the learner's code.
    SessionOptions silent =
        options.apply(bytes).toBuilder().output((text, error) -> {}).build();
    try (OtherVm vm = elsewhere.start(silent)) {
      vm.figures();
      Transcript transcript = vm.run("\"it\" + \" \" + System.nanoTime()");
      return transcript.succeeded();
    } catch (SessionException e) {
      return false;
    }
  }
}
