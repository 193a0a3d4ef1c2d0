package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures whole processes next to their peers and prints a table of medians and ratios. Arguments:
 * the folder of the checkout, then those of {@link ComparisonOptions}. Exit status: 0; 1 if
 * {@code --check} was given and a ratio exceeds its limit; 2 for wrong usage; 3 if the environment
 * cannot do it.
 */
public final class Compare {
  private static final int EXCEEDED = 1;
  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 3;

  private static final List<Subject> SUBJECTS = List.of(
      new Sizeof(),
      new PtyStart(),
      new RoundTrips(),
      new CountedLoop(),
      new Stepping(),
      new Grading(),
      new Counts(),
      new CostCurve(),
      new Profiling());

  private Compare() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Stopped in the middle, it leaves no side running.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
    System.exit(
        run(Path.of(args[0]), Arrays.asList(args).subList(1, args.length), out, System.err));
  }

  private static int run(Path root, List<String> words, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    try {
      List<String> known = SUBJECTS.stream().flatMap(s -> s.names().stream()).toList();
      Path file = root.resolve("benchmarks/limits.txt");
      Limits limits = Limits.parse("benchmarks/limits.txt", Files.readAllLines(file), known);
      ComparisonOptions arguments = ComparisonOptions.parse(words, known);
      if (!Pty.isAvailable()) {
        err.println(
            "benchmarks/compare: /usr/bin/script is missing, which provides the terminal for"
                + " measuring starts; on Debian: apt-get install bsdutils");
        return ENVIRONMENT;
      }
      List<Row> rows = measure(root, arguments, limits, out, err);
      return arguments.check() ? check(limits.exceeded(rows), err) : 0;
    } catch (UsageException e) {
      err.println("benchmarks/compare: " + e.getMessage());
      return USAGE;
    }
  }

  private static List<Row> measure(
      Path root, ComparisonOptions arguments, Limits limits, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    List<String> more = new ArrayList<>();
    try (BenchmarkPaths place = BenchmarkPaths.at(root)) {
      for (Subject subject : SUBJECTS) {
        if (subject.names().stream().noneMatch(arguments::wants)
            || (subject.isOptional() && arguments.only().isEmpty())) {
          continue;
        }
        err.println("measuring " + String.join(", ", subject.names()) + " ...");
        long start = System.nanoTime();
        Subject.Findings found = subject.measure(place, arguments.runs());
        err.printf(Locale.ROOT, "  took %.0f s%n", ProcessRuns.millisSince(start) / 1_000);
        found.rows().stream().filter(row -> arguments.wants(row.name())).forEach(rows::add);
        if (!found.more().isEmpty()) {
          more.add("");
          more.addAll(found.more());
        }
      }
      out.println(Machine.words(place, arguments.runs()));
    }
    if (!rows.isEmpty()) {
      out.println();
      Table.of(rows, limits).forEach(out::println);
    }
    more.forEach(out::println);
    return rows;
  }

  private static int check(List<String> exceeded, PrintStream err) {
    exceeded.forEach(line -> err.println("benchmarks/compare: " + line));
    return exceeded.isEmpty() ? 0 : EXCEEDED;
  }
}
