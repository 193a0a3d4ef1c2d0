package org.bytewise.junit;

import java.util.List;
import java.util.stream.Stream;
import org.bytewise.junit.internal.vm.CountReply;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.CountedVm;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.ExactCount.OfLine;
import org.bytewise.junit.internal.vm.VmKind;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Turns a reply of the VM that counts into a verdict: figures that hold, or the error that says why
 * there are none.
 */
final class CountJudge {
  private CountJudge() {}

  static CountedVm vm(CountingMode mode) {
    return CountedVm.of(mode == CountingMode.STEADY ? VmKind.STEADY : VmKind.AS_WRITTEN);
  }

  /**
   * Returns the series of a target.
   *
   * @param what the code, as the subject of a sentence
   * @throws UncountedAllocationsError if it was not counted
   */
  static CountSeries series(String what, CountReply reply, int target) {
    if (reply.series().size() <= target) {
      throw uncounted(what, reply.problem().isEmpty() ? "it was not reached" : reply.problem());
    }
    CountSeries series = reply.series().get(target);
    if (!series.settled()
        && series.executions() < CountSeries.MOST
        && !reply.problem().isEmpty()) {
      // Later executions did not come this far, so there was nothing left to compare.
      throw uncounted(what, reply.problem());
    }
    return series;
  }

  /** Returns the error for code that was not counted, or not often enough. */
  static UncountedAllocationsError uncounted(String what, String problem) {
    // Lines that a problem quotes end as they do.
    return new UncountedAllocationsError("%s was not counted, so there is no verdict: %s%s"
        .formatted(what, problem, problem.contains("\n") ? "" : "."));
  }

  /**
   * Checks that figures are proven and final.
   *
   * @throws UncountedAllocationsError if they are only lower bounds
   * @throws UnsettledAllocationsError if they differ each time
   */
  static void prove(String what, CountSeries series, CountingMode mode) {
    ExactCount last = series.last();
    ExactCount other = series.different();
    if (!series.settled() && last.doubt().isEmpty() && other.doubt().isEmpty()) {
      throw new UnsettledAllocationsError(unsettled(what, series, mode));
    }
    if (!series.settled() && mode == CountingMode.STEADY) {
      throw new UnsettledAllocationsError(
          "%s does not settle: with the optimizing compiler, some repetitions allocate %s, and some"
                  .formatted(what, ReceiptText.bytes(other.own().bytes()))
              + " up to %s.".formatted(ReceiptText.bytes(last.own().bytes())));
    }
    if (!last.doubt().isEmpty()) {
      throw new UncountedAllocationsError(
          "%s allocates at least %s, but no more is known, so there is no verdict: %s."
              .formatted(what, ReceiptText.sum(last.own()), last.doubt()));
    }
  }

  private static String unsettled(String what, CountSeries series, CountingMode mode) {
    ReceiptText text = new ReceiptText()
        .sentence(
            "%s does not settle: it allocates something else each time, so no budget can be held."
                .formatted(what))
        .line("In the last of %s executions: %s."
            .formatted(series.executions(), ReceiptText.sum(series.last().own())))
        .line("In one before: %s.".formatted(ReceiptText.sum(series.different().own())));
    text.table(series.last()).types(series.last().types());
    text.table(series.different()).types(series.different().types());
    return text.lines(series.last().lines(), new SourceText())
        .footer(series, mode)
        .toString();
  }

  /** Gives an error the stack trace of the lines that it is about, so that tools lead there. */
  static <E extends Error> E at(E error, ExactCount count, ExtensionContext context) {
    String method = context.getRequiredTestMethod().getName();
    List<StackTraceElement> trace = count.lines().stream()
        .filter(line -> line.testLine() > 0)
        .limit(1)
        .flatMap(line -> frames(line, method))
        .toList();
    if (!trace.isEmpty()) {
      error.setStackTrace(trace.toArray(StackTraceElement[]::new));
    }
    return error;
  }

  private static Stream<StackTraceElement> frames(OfLine line, String method) {
    String place = SourceText.place(line.testClass(), 0);
    return Stream.of(new StackTraceElement(line.testClass(), method, place, line.testLine()));
  }
}
