package org.bytewise.repl.tool.elsewhere;

import java.util.function.LongFunction;
import org.bytewise.repl.instruments.Elsewhere;
import org.bytewise.repl.instruments.OtherVm;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;

/** Starts a VM with something of a given size, and says what would do where it is too small. */
final class SizedRun {
  private final ToolContext context;
  private final Elsewhere elsewhere;
  private final LongFunction<SessionOptions> options;

  /** @param options a VM with that size, in bytes */
  SizedRun(ToolContext context, Elsewhere elsewhere, LongFunction<SessionOptions> options) {
    this.context = context;
    this.elsewhere = elsewhere;
    this.options = options;
  }

  /**
   * Starts the VM.
   *
   * @param what it is, such as {@code a heap}
   * @param grain sizes tried are multiples of this, in bytes
   * @param most no VM needs more than this to start, in bytes
   * @throws ToolException if the size is too small; the message names the smallest that works
   */
  OtherVm start(SizeArgument size, String what, long grain, long most) throws ToolException {
    context.progress().accept("starting a VM with " + what + " of " + size.text());
    try {
      OtherVm vm = elsewhere.start(options.apply(size.bytes()));
      vm.awaitReady();
      vm.figures();
      return vm;
    } catch (SessionException e) {
      if (size.bytes() >= most) {
        throw e;
      }
      long smallest = Smallest.above(size.bytes(), most, grain, bytes -> works(bytes, what));
      if (elsewhere.isInterrupted()) {
        throw new ToolException("it was stopped");
      }
      if (smallest < 0) {
        throw e;
      }
      throw new ToolException("no VM starts with %s of %s; the smallest that works here is %s"
          .formatted(what, size.text(), SizeArgument.text(smallest)));
    }
  }

  private boolean works(long bytes, String what) {
    if (elsewhere.isInterrupted()) {
      return true;
    }
    context.progress().accept("too small; trying " + what + " of " + SizeArgument.text(bytes));
    try (OtherVm vm = elsewhere.start(options.apply(bytes))) {
      vm.figures();
      Transcript transcript = vm.run("\"it\" + \" \" + System.nanoTime()");
      return transcript.succeeded();
    } catch (SessionException e) {
      return false;
    }
  }
}
