package org.bytewise.snippets.internal.child;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.snippets.internal.wire.RepeatReport;

/** Runs snippets repeatedly on the child's main thread, and watches what each run allocates. */
final class Repeater {
  /**
   * The length of a batch, which is timed as a whole: reading the clock takes as long as a small
   * snippet.
   */
  private static final long BATCH_NANOS = 1_000_000;

  private final CompiledCode compiled = new CompiledCode();
  private long lastBytes = -1;
  private long alike;
  private long runs;
  private long least;

  /** Runs the snippets for the given number of nanoseconds, at least once. */
  RepeatReport run(CompiledStatements snippets, long nanos) {
    runs = 0;
    least = Long.MAX_VALUE;
    Throwable thrown = null;
    boolean stopped;
    // Not a field: a child VM that repeats nothing starts without it.
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    StopRequest.begin();
    try {
      watch(snippets, nanos / 2);
      time(snippets, nanos / 2);
    } catch (Throwable e) {
      thrown = e;
    }
    stopped = StopRequest.end() || thrown instanceof StopRequest;
    return new RepeatReport(
        runs,
        lastBytes,
        alike,
        least == Long.MAX_VALUE ? 0 : least,
        process.getProcessCpuTime() - before,
        thrown == null && !stopped && compiled.holds(snippets),
        thrown == null ? null : thrown.toString(),
        stopped);
  }

  private void watch(CompiledStatements snippets, long nanos) throws Throwable {
    long end = System.nanoTime() + nanos;
    do {
      long before = Recorder.threadBytes();
      snippets.run();
      long bytes = Recorder.bytesSince(before);
      // Runs with unknown byte counts are not equal.
      alike = bytes == lastBytes && bytes >= 0 ? alike + 1 : 1;
      lastBytes = bytes;
      runs++;
    } while (System.nanoTime() < end);
  }

  private void time(CompiledStatements snippets, long nanos) throws Throwable {
    long end = System.nanoTime() + nanos;
    long size = 1;
    long now = System.nanoTime();
    do {
      long started = now;
      for (long i = 0; i < size; i++) {
        snippets.run();
      }
      now = System.nanoTime();
      runs += size;
      least = Math.min(least, (now - started) / size);
      if (now - started < BATCH_NANOS) {
        size *= 2;
      }
    } while (now < end);
  }
}
