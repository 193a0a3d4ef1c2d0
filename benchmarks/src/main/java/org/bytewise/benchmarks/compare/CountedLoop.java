package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.benchmarks.peers.RecordedLoop;
import org.bytewise.counting.CountingFlags;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.trial.RecorderFile;

/**
 * Compares the evaluation of a loop that creates a million objects, from the input line to the
 * receipt, with the same loop in a plain VM with the child's flags, which records the same events
 * in the same way, to a file that is never read. Both programs keep running, and the first loop of
 * each is its warm-up.
 */
final class CountedLoop implements Subject {
  private static final String SNIPPET =
      "for (int i = 0; i < " + RecordedLoop.OBJECTS + "; i++) new Object();";

  @Override
  public List<String> names() {
    return List.of("million");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    List<String> loop = new ArrayList<>();
    loop.add(BenchmarkPaths.tool("java"));
    loop.addAll(VmProfile.COUNTING.flags());
    Path recordings = Files.createTempDirectory(place.scratch(), "recordings-");
    loop.add(CountingFlags.INTERNAL);
    loop.addAll(List.of("-cp", BenchmarkPaths.classPath(), RecordedLoop.class.getName()));
    loop.add(recordings.toString());
    loop.add(RecorderFile.find()
        .orElseThrow(() -> new SideException("this JDK's recorder cannot be started quickly"))
        .toString());
    try (Piped bytewise = Piped.start(place, "bytewise", List.of(place.launcher()));
        Piped peer = Piped.start(place, "the recorded loop", loop)) {
      Interleaved measured =
          Interleaved.run(place, runs, () -> counted(bytewise), () -> recorded(peer));
      return Findings.of(new Row(
          "million",
          "1,000,000 counted objects, whole evaluation",
          "the loop, recorded and flushed, unread",
          Row.Unit.MILLISECONDS,
          measured.outcome(0),
          measured.outcome(1)));
    }
  }

  private static double[] counted(Piped bytewise) throws IOException {
    long start = System.nanoTime();
    String receipt = bytewise.ask(SNIPPET, "allocated");
    double millis = ProcessRuns.millisSince(start);
    if (!receipt.contains("1,000,000 objects") || !receipt.contains("exact")) {
      throw new SideException("bytewise did not count exactly: " + receipt.strip());
    }
    return new double[] {millis};
  }

  private static double[] recorded(Piped peer) throws IOException {
    long start = System.nanoTime();
    peer.ask("again", RecordedLoop.DONE);
    return new double[] {ProcessRuns.millisSince(start)};
  }
}
