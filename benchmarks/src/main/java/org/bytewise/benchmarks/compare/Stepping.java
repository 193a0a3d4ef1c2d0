package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;

/**
 * Measures running code line by line: how long the first picture takes, compared with the prompt's
 * first answer, and how long each further step takes, compared with jdb, which goes the same way
 * and prints stack and variables at each stop.
 *
 * <p>A step is a whole process that prints all steps, minus one with few of them. The median step
 * is measured by the times at which a session reports its stops.
 */
final class Stepping implements Subject {
  private static final int STEPS = 1_000;
  private static final int FEW_ROUNDS = 1;
  private static final int ROUNDS = STEPS / SteppedLoop.STEPS;

  /** Rounds beyond the steps, so that jdb does not step out of the loop. */
  private static final int SPARE = 2;

  private static final String SNIPPET = "int[] a = new int[3]";

  @Override
  public List<String> names() {
    return List.of("step-start", "step");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    Path few = written(place, FEW_ROUNDS);
    Path many = written(place, FEW_ROUNDS + ROUNDS);
    Interleaved starts =
        Interleaved.run(place, runs, () -> new double[] {firstPicture(place)}, () ->
            new double[] {firstAnswer(place)});
    Interleaved steps = Interleaved.run(
        place,
        runs,
        () -> new double[] {(printed(place, many) - printed(place, few)) / STEPS},
        () -> new double[] {inJdb(place)},
        Stepping::fromStopToStop);
    return new Findings(
        List.of(
            new Row(
                "step-start",
                "`bytewise step`, start to the first picture",
                "the prompt's first answer",
                Row.Unit.MILLISECONDS,
                starts.outcome(0),
                starts.outcome(1)),
            new Row(
                "step",
                "each further step of 1,000, printed",
                "jdb: `step`, `where`, `locals`",
                Row.Unit.MILLISECONDS,
                steps.outcome(0),
                steps.outcome(1))),
        more(steps));
  }

  private static Path written(BenchmarkPaths place, int rounds) throws IOException {
    return Files.writeString(
        place.scratch().resolve("growing-" + rounds + ".jsh"), new SteppedLoop(rounds).snippet());
  }

  private static double firstPicture(BenchmarkPaths place)
      throws IOException, InterruptedException {
    List<String> command = List.of(place.launcher(), "step", SNIPPET);
    try (Pty pty = Pty.start(place, "bytewise step", command)) {
      double shown = pty.expect("q leave");
      pty.type("q");
      pty.awaitEnd();
      return shown;
    }
  }

  private static double firstAnswer(BenchmarkPaths place) throws IOException, InterruptedException {
    try (Pty pty = Pty.start(place, "bytewise", List.of(place.launcher()))) {
      pty.expect("bytewise> ");
      pty.type(SNIPPET + "\r");
      double answered = pty.expect("allocated 1 object");
      pty.type("/exit\r");
      pty.awaitEnd();
      return answered;
    }
  }

  private static double printed(BenchmarkPaths place, Path code)
      throws IOException, InterruptedException {
    ProcessRuns.Ended ended = ProcessRuns.run(
        place,
        "bytewise step",
        List.of(place.launcher(), "step", "--file", code.toString()),
        "",
        Set.of(0));
    if (ended.output().contains("recording ended")
        || ended.output().contains("allocated at least")) {
      throw new SideException("bytewise step did not record exactly: " + ended.firstLine());
    }
    return ended.millis();
  }

  private static double inJdb(BenchmarkPaths place) throws IOException, InterruptedException {
    try (Jdb jdb = Jdb.start(place, new SteppedLoop(FEW_ROUNDS + ROUNDS + SPARE))) {
      jdb.step();
      long start = System.nanoTime();
      for (int i = 0; i < STEPS; i++) {
        jdb.step();
      }
      return ProcessRuns.millisSince(start) / STEPS;
    }
  }

  /** Returns the median time from one stop to the next, the longest, and that of all, in ms. */
  private static double[] fromStopToStop() {
    String code = new SteppedLoop(ROUNDS).snippet();
    List<Long> times = new ArrayList<>();
    SessionOptions options = SessionOptions.builder().profile(VmProfile.STEPPED).build();
    try (SnippetSession session = SnippetSession.openDisposable(options)) {
      session.awaitReady();
      long start = System.nanoTime();
      SteppedRun run =
          session.step(code, StepLimits.STANDARD, stop -> times.add(System.nanoTime()));
      double all = ProcessRuns.millisSince(start);
      if (run.cut().isPresent() || run.stops().size() < STEPS) {
        throw new SideException("a session recorded " + run.stops().size() + " stops only");
      }
      List<Double> apart = new ArrayList<>();
      for (int i = 1; i < times.size(); i++) {
        apart.add((double) (times.get(i) - times.get(i - 1)) / TimeUnit.MILLISECONDS.toNanos(1));
      }
      double longest = apart.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      return new double[] {Outcome.median(apart).value(), longest, all};
    }
  }

  private static List<String> more(Interleaved steps) {
    if (steps.outcome(2, 0) instanceof Outcome.Median median
        && steps.outcome(2, 1) instanceof Outcome.Median longest
        && steps.outcome(2, 2) instanceof Outcome.Median all) {
      return List.of(String.format(
          Locale.ROOT,
          "Stepping: %,d steps in %.1f s; the median from one stop to the next is %.1f ms, the"
              + " longest %.0f ms.",
          STEPS,
          all.value() / TimeUnit.SECONDS.toMillis(1),
          median.value(),
          longest.value()));
    }
    return List.of();
  }
}
