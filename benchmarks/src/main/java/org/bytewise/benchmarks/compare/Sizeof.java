package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;

/** Measures the size of a type, asked from the command line. */
final class Sizeof implements Subject {
  @Override
  public List<String> names() {
    return List.of("sizeof-jol", "sizeof-java");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    List<String> ours = List.of(place.launcher(), "sizeof", "String");
    List<String> jol = List.of(
        BenchmarkPaths.tool("java"),
        "-jar",
        place.peer(Peers.JOL).toString(),
        "internals",
        "java.lang.String");
    List<String> floor = List.of(BenchmarkPaths.tool("java"), "-version");
    Interleaved measured = Interleaved.run(
        place,
        runs,
        side(place, "bytewise", ours),
        side(place, "jol-cli", jol),
        side(place, "java", floor));
    String what = "`bytewise sizeof String`";
    return Findings.of(
        new Row(
            "sizeof-jol",
            what,
            "`jol-cli internals java.lang.String`",
            Row.Unit.MILLISECONDS,
            measured.outcome(0),
            measured.outcome(1)),
        new Row(
            "sizeof-java",
            what,
            "`java -version`",
            Row.Unit.MILLISECONDS,
            measured.outcome(0),
            measured.outcome(2)));
  }

  private static Interleaved.Side side(BenchmarkPaths place, String name, List<String> command) {
    return () -> new double[] {ProcessRuns.millis(place, name, command, "")};
  }
}
