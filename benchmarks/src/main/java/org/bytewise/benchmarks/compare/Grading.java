package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Compares grading a class's submissions in the sandbox with plain javac and java for each of the
 * same files, which only call the answer. Both sides run two at a time.
 */
final class Grading implements Subject {
  private static final int JOBS = 2;
  private static final int WRONG_USAGE = 2;

  /** Exit statuses of the plain runs; some submissions are wrong on purpose. */
  private static final Set<Integer> MAY_FAIL = Set.of(0, 1);

  private static final String MAIN = """
      import java.util.Random;

      final class Main {
        public static void main(String[] args) {
          Random random = new Random(1);
          for (Object example : Trial.examples()) {
            Trial.run(example);
          }
          for (int i = 0; i < 20; i++) {
            Trial.run(Trial.input(random));
          }
        }
      }
      """;

  @Override
  public List<String> names() {
    return List.of("grading");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    Submissions submissions;
    try {
      submissions = Submissions.write(place, Submissions.COUNT);
    } catch (SideException e) {
      Outcome failed = new Outcome.Failed(e.getMessage());
      return Findings.of(row(failed, failed));
    }
    Path main = Files.writeString(place.scratch().resolve("Main.java"), MAIN);
    Interleaved measured = Interleaved.run(
        place, runs, () -> graded(place, submissions), () -> plain(place, submissions, main));
    Row row = row(measured.outcome(0), measured.outcome(1));
    return new Findings(List.of(row), rates(row, submissions));
  }

  private static Row row(Outcome ours, Outcome theirs) {
    return new Row(
        "grading",
        "grading in the sandbox, time per submission",
        "plain javac + java",
        Row.Unit.MILLISECONDS,
        ours,
        theirs);
  }

  private static List<String> rates(Row row, Submissions submissions) {
    if (row.ours() instanceof Outcome.Median ours
        && row.theirs() instanceof Outcome.Median theirs) {
      return List.of(String.format(
          Locale.ROOT,
          "Grading: %d submissions for `%s`, %d jobs: %.2f submissions per second in the sandbox,"
              + " %.2f with javac + java, a ratio of %.2f.",
          Submissions.COUNT,
          submissions.exercise(),
          JOBS,
          1_000 / ours.value(),
          1_000 / theirs.value(),
          theirs.value() / ours.value()));
    }
    return List.of();
  }

  private static double[] graded(BenchmarkPaths place, Submissions submissions)
      throws IOException, InterruptedException {
    // Use a new folder: a result that exists already would not be graded again.
    Path out = Files.createTempDirectory(place.scratch(), "graded-");
    ProcessRuns.Ended ended = grade(place, submissions, out, ProcessRuns.Watch.NOTHING);
    long results = results(out);
    if (results < Submissions.COUNT) {
      throw new SideException("bytewise grade left " + results + " results, not "
          + Submissions.COUNT + ": " + ended.firstLine());
    }
    return new double[] {ended.millis() / Submissions.COUNT};
  }

  /**
   * Grades submissions into a folder.
   *
   * @throws SideException if it ends with another status than that of right and wrong answers
   */
  static ProcessRuns.Ended grade(
      BenchmarkPaths place, Submissions submissions, Path out, ProcessRuns.Watch watch)
      throws IOException, InterruptedException {
    List<String> command = List.of(
        place.launcher(),
        "grade",
        submissions.folder().toString(),
        "--exercise",
        submissions.exercise(),
        "--out",
        out.toString(),
        "--jobs",
        Integer.toString(JOBS));
    ProcessRuns.Ended ended =
        ProcessRuns.run(place, "bytewise grade", command, "", Set.of(0, 1, WRONG_USAGE), watch);
    if (ended.status() == WRONG_USAGE) {
      throw new SideException(
          "this bytewise has no grade command, or it takes other arguments: " + ended.firstLine());
    }
    return ended;
  }

  /** Counts the results, which are lines of JSON. */
  static long results(Path out) throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
        lines = Math.max(lines, Files.readAllLines(file).size());
      }
    }
    return lines;
  }

  private static double[] plain(BenchmarkPaths place, Submissions submissions, Path main)
      throws IOException, InterruptedException {
    ExecutorService jobs = Executors.newFixedThreadPool(JOBS);
    try {
      long start = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (Path source : submissions.sources()) {
        running.add(jobs.submit(() -> compileAndRun(place, source, submissions.trial(), main)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      return new double[] {ProcessRuns.millisSince(start) / Submissions.COUNT};
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SideException side) {
        throw side;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      jobs.shutdownNow();
    }
  }

  private static void compileAndRun(BenchmarkPaths place, Path source, Path trial, Path main) {
    try {
      Path classes = Files.createTempDirectory(place.scratch(), "classes-");
      ProcessRuns.millis(
          place,
          "javac",
          List.of(
              BenchmarkPaths.tool("javac"),
              "-proc:none",
              "-d",
              classes.toString(),
              source.toString(),
              trial.toString(),
              main.toString()),
          "");
      ProcessRuns.run(
          place,
          "java",
          List.of(BenchmarkPaths.tool("java"), "-cp", classes.toString(), "Main"),
          "",
          MAY_FAIL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
