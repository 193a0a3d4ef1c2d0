package org.bytewise.junit;

import java.util.List;
import java.util.Optional;
import org.bytewise.junit.internal.vm.CountReply;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.CountingSession;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.RunningTest;

/** What a region of a test allocated, counted when it is asked for. Thread-safe. */
final class CountedAllocations implements SpentAllocations {
  private static final String WHAT = "The code";

  private final CountingMode mode;
  private final long threadBytes;
  private final Optional<RunningTest.Of> test;
  private final int region;
  private ExactCount count;
  private CountSeries series;

  /** Creates what the VM that counts has counted. */
  CountedAllocations(CountingMode mode, long threadBytes, ExactCount count) {
    this.mode = mode;
    this.threadBytes = threadBytes;
    this.test = Optional.empty();
    this.region = 0;
    this.count = count;
  }

  /**
   * Creates what is still to be counted.
   *
   * @param region the region's number in the test
   */
  CountedAllocations(
      CountingMode mode, long threadBytes, Optional<RunningTest.Of> test, int region) {
    this.mode = mode;
    this.threadBytes = threadBytes;
    this.test = test;
    this.region = region;
  }

  /** Returns whether this is the VM that counts, where assertions must not end the test. */
  static boolean isCounting() {
    return CountingSession.current().isPresent();
  }

  synchronized ExactCount count() {
    if (count == null) {
      series();
      CountJudge.prove(WHAT, series, mode);
      count = series.last();
    }
    return count;
  }

  synchronized CountSeries series() {
    if (region == RunningTest.Of.INSIDE) {
      throw new UncountedAllocationsError(
          "This code runs inside other code that is counted; count one after the other.");
    }
    if (series == null) {
      RunningTest.Of running = test.orElseThrow(() -> new UncountedAllocationsError(
          "Objects can be counted only in a test, and on the test's own thread, because the test is"
              + " run again for that; threadBytes() is known anywhere."));
      CountReply reply = running.reply(CountJudge.vm(mode), region);
      series = CountJudge.series(WHAT, reply, region);
    }
    return series;
  }

  CountingMode mode() {
    return mode;
  }

  @Override
  public long objects() {
    return count().own().objects();
  }

  @Override
  public long bytes() {
    return count().own().bytes();
  }

  @Override
  public List<OfType> types() {
    return count().types().stream()
        .map(type -> new OfType(type.type(), type.sum().objects(), type.sum().bytes()))
        .toList();
  }

  @Override
  public List<OfLine> lines() {
    return count().lines().stream()
        .map(line -> new OfLine(
            SourceText.place(line.className(), line.line()),
            SourceText.place(line.testClass(), line.testLine()),
            line.type(),
            line.sum().objects(),
            line.sum().bytes()))
        .toList();
  }

  @Override
  public long threadBytes() {
    return threadBytes;
  }

  /** Returns the receipt. */
  @Override
  public String toString() {
    ExactCount counted = count();
    ReceiptText text = new ReceiptText()
        .sentence("%s allocates %s.".formatted(WHAT, ReceiptText.sum(counted.own())))
        .table(counted)
        .types(counted.types())
        .lines(counted.lines(), new SourceText());
    return series == null ? text.toString() : text.footer(series, mode).toString();
  }
}
