package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one more snippet costs in Bytewise, which counts, and in jshell, which does not: the time of
 * a whole process for 51 snippets less the time for one, divided by 50.
 */
final class RoundTrips implements Subject {
  private static final int SNIPPETS = 50;

  @Override
  public List<String> names() {
    return List.of("snippet");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    List<String> jshell = place.jshell("-s", "-");
    List<String> bytewise = List.of(place.launcher());
    Interleaved measured = Interleaved.run(
        place, runs, () -> new double[] {perSnippet(place, "bytewise", bytewise)}, () ->
            new double[] {perSnippet(place, "jshell", jshell)});
    return Findings.of(new Row(
        "snippet",
        "each further snippet, counted",
        "jshell, uncounted",
        Row.Unit.MILLISECONDS,
        measured.outcome(0),
        measured.outcome(1)));
  }

  private static double perSnippet(BenchmarkPaths place, String name, List<String> command)
      throws IOException, InterruptedException {
    double one = ProcessRuns.millis(place, name, command, snippets(1));
    double all = ProcessRuns.millis(place, name, command, snippets(1 + SNIPPETS));
    return (all - one) / SNIPPETS;
  }

  private static String snippets(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "int[] a" + i + " = new int[" + (i + 1) + "];\n")
        .collect(Collectors.joining());
  }
}
