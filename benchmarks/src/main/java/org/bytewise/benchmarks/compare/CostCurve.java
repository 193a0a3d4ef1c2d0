package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How costs grow with size: snippets that create ever more objects, and classes with ever more
 * submissions; without a peer, and each once. Only measured when asked for.
 */
final class CostCurve extends OnRequest {
  private static final List<Integer> OBJECTS = List.of(10, 1_000, 100_000, 10_000_000);
  private static final List<Integer> SUBMISSIONS = List.of(10, 100, 1_000);
  private static final ProcessRuns.Watch GRADING_VM =
      new ProcessRuns.Watch(TimeUnit.HOURS.toMinutes(2), CostCurve::peak);

  CostCurve() {
    super("curve");
  }

  @Override
  void report(BenchmarkPaths place, int runs, List<String> lines)
      throws IOException, InterruptedException {
    lines.add(Table.line("Objects", "whole evaluation", "per object", "both VMs, peak so far"));
    lines.add(Table.line("--:", "--:", "--:", "--:"));
    snippets(place, runs, lines);
    lines.add("");
    lines.add(Table.line("Submissions", "whole process", "per submission", "the grading VM, peak"));
    lines.add(Table.line("--:", "--:", "--:", "--:"));
    classes(place, lines);
  }

  private static void snippets(BenchmarkPaths place, int runs, List<String> lines)
      throws IOException {
    try (Piped bytewise = Piped.start(place, "bytewise", List.of(place.launcher()))) {
      for (int objects : OBJECTS) {
        List<Double> times = new ArrayList<>();
        evaluate(bytewise, objects);
        for (int run = 0; run < runs; run++) {
          times.add(evaluate(bytewise, objects));
        }
        double millis = Outcome.median(times).value();
        lines.add(Table.line(
            String.format(Locale.ROOT, "%,d", objects),
            String.format(Locale.ROOT, "%,.1f ms", millis),
            String.format(Locale.ROOT, "%,.2f µs", 1_000 * millis / objects),
            String.format(Locale.ROOT, "%,.0f MiB", bytewise.memory().peakMebibytes())));
      }
    }
  }

  private static double evaluate(Piped bytewise, int objects) throws IOException {
    String code = "for (int i = 0; i < " + objects + "; i++) new Object();";
    long start = System.nanoTime();
    String receipt = bytewise.ask(code, "allocated");
    double millis = ProcessRuns.millisSince(start);
    if (!receipt.contains(String.format(Locale.ROOT, "%,d objects", objects))
        || !receipt.contains("exact")) {
      throw new SideException("bytewise did not count exactly: " + receipt.strip());
    }
    return millis;
  }

  private static void classes(BenchmarkPaths place, List<String> lines)
      throws IOException, InterruptedException {
    for (int count : SUBMISSIONS) {
      Submissions submissions = Submissions.write(place, count);
      Path out = Files.createTempDirectory(place.scratch(), "graded-");
      ProcessRuns.Ended graded = Grading.grade(place, submissions, out, GRADING_VM);
      if (Grading.results(out) < count) {
        throw new SideException("bytewise grade left fewer than " + count + " results");
      }
      lines.add(Table.line(
          String.format(Locale.ROOT, "%,d", count),
          String.format(Locale.ROOT, "%,.1f s", graded.millis() / 1_000),
          String.format(Locale.ROOT, "%,.0f ms", graded.millis() / count),
          String.format(Locale.ROOT, "%,.0f MiB", graded.peak())));
    }
  }

  /** Returns the peak resident memory of the grading VM itself, in MiB; 0 before it has one. */
  private static double peak(Process grading) {
    Path status = Path.of("/proc", Long.toString(grading.pid()), "status");
    try {
      return VmMemory.mebibytes(Files.readAllLines(status), "VmHWM:");
    } catch (IOException | SideException e) {
      return 0;
    }
  }
}
